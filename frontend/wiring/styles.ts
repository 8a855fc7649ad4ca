import { css } from 'lit';

export const styles = css`
  :host {
    --_ground: var(--pb-ground, light-dark(#f4f6f8, #10151b));
    --_raised: var(--pb-raised, light-dark(#ffffff, #1d2630));
    --_line: var(--pb-line, light-dark(#dbe2e9, #2b3642));
    --_line-strong: var(--pb-line-strong, light-dark(#b9c4cf, #3d4b5a));
    --_ink: var(--pb-ink, light-dark(#15202b, #e7edf3));
    --_ink-2: var(--pb-ink-2, light-dark(#526273, #9fb0c0));
    --_ink-3: var(--pb-ink-3, light-dark(#5f6f80, #8c9dae));
    --_accent: var(--pb-accent, light-dark(#1f5fd6, #7aa9ff));
    --_ok: var(--pb-ok, light-dark(#16794a, #4cc38a));
    --_warn: var(--pb-warn, light-dark(#8a5100, #f2b04a));
    --_chassis: var(--pb-chassis, light-dark(#26313d, #0a0f14));
    --_chassis-2: var(--pb-chassis-2, light-dark(#33414f, #141c24));
    --_chassis-ink: var(--pb-chassis-ink, #eef3f8);
    --_chassis-ink-2: var(--pb-chassis-ink-2, #a9b8c6);
    --_socket: var(--pb-socket, #0b1016);
    --_v0: var(--pb-v0, light-dark(#5f6f80, #8fa1b3));
    --_v1: var(--pb-v1, light-dark(#01508b, #8dc0fb));
    --_v2: var(--pb-v2, light-dark(#926712, #f5ca76));
    --_v3: var(--pb-v3, light-dark(#007f5f, #39f4d1));
    --_v4: var(--pb-v4, light-dark(#532db1, #af6ff6));
    --_v5: var(--pb-v5, light-dark(#771e51, #f0537e));
    --_v6: var(--pb-v6, light-dark(#004700, #c1d02c));
    --_v7: var(--pb-v7, light-dark(#9f3a33, #ce7653));
    --_font: var(--pb-font, system-ui, sans-serif);
    --_mono: var(--pb-mono, ui-monospace, monospace);

    display: block;
    overflow: auto;
    background: var(--_ground);
    color: var(--_ink);
    font: 400 13px/1.45 var(--_font);
  }

  :host([hidden]) {
    display: none;
  }

  .lanes {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    height: 34px;
    background: color-mix(in srgb, var(--_ground) 92%, transparent);
  }

  .lanes span {
    position: absolute;
    inset-block-start: 10px;
    color: var(--_ink-3);
    font-size: 11px;
    font-weight: 600;
    line-height: 16px;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .picture {
    margin-block-start: -34px;
  }

  svg {
    display: block;
  }

  .message {
    margin: 0;
    padding: 24px 20px;
    color: var(--_ink-2);
  }

  text {
    font-family: var(--_font);
    font-size: 12.5px;
    fill: var(--_ink);
    font-feature-settings: 'tnum';
  }

  .mono {
    font-family: var(--_mono);
    font-size: 11.5px;
    fill: var(--_ink-2);
  }

  .small {
    font-size: 11.5px;
    fill: var(--_ink-3);
  }

  .strong {
    font-weight: 620;
  }

  /* boxes */
  .box {
    fill: var(--_raised);
    stroke: var(--_line-strong);
  }

  .part {
    cursor: pointer;
    outline: none;
  }

  .nic .name {
    font-size: 13px;
  }

  .nic.quiet .box {
    fill: none;
    stroke: var(--_line-strong);
  }

  .nic.quiet .name {
    fill: var(--_ink-2);
  }

  .nic.dark .box {
    stroke-dasharray: 4 3;
  }

  .jack {
    fill: var(--_chassis-2);
    stroke: var(--_line-strong);
  }

  .light {
    fill: var(--_ok);
  }

  .light.off {
    fill: none;
    stroke: var(--_ink-3);
    stroke-width: 1.3;
  }

  .glyph {
    fill: none;
    stroke: var(--_ink-3);
    stroke-width: 1.4;
    stroke-linecap: round;
  }

  .bracket {
    fill: none;
    stroke: var(--_line-strong);
    stroke-dasharray: 4 4;
  }

  .bracketed.on .bracket {
    stroke: var(--_ink-3);
  }

  .chassis .body {
    fill: var(--_chassis);
    stroke: var(--_line-strong);
  }

  .chassis text {
    fill: var(--_chassis-ink);
    paint-order: stroke;
    stroke: var(--_chassis);
    stroke-width: 4px;
    stroke-linejoin: round;
  }

  .chassis text.second {
    fill: var(--_chassis-ink-2);
  }

  .chassis .plate {
    fill: var(--_chassis);
    opacity: 0.66;
  }

  .chassis .chip {
    fill: var(--_chassis-2);
  }

  .chassis text.on-chip {
    font-size: 11.5px;
    stroke: none;
  }

  .team .body {
    fill: var(--_chassis-2);
    stroke: var(--_line-strong);
  }

  .team text,
  .team-nic text {
    fill: var(--_chassis-ink);
  }

  .team text.second,
  .team-nic text.second {
    fill: var(--_chassis-ink-2);
    font-size: 11.5px;
  }

  .team-nic .box {
    fill: transparent;
    stroke: none;
  }

  .team-nic:hover .box {
    fill: color-mix(in srgb, var(--_chassis-ink) 8%, transparent);
  }

  .socket rect {
    fill: var(--_socket);
    stroke: var(--_chassis-2);
    stroke-width: 1.5;
  }

  .team-sockets .socket rect {
    stroke: var(--_chassis);
  }

  .socket circle {
    fill: var(--_colour);
  }

  .socket.up circle {
    fill: #4cc38a;
  }

  .socket.off circle {
    fill: none;
    stroke: var(--_chassis-ink-2);
    stroke-width: 1.2;
  }

  /* on the dark device the VLAN's colour is the dark scheme's in both */
  .sockets,
  .through {
    color-scheme: dark;
  }

  .owner .box {
    stroke: var(--_line-strong);
  }

  .owner.console .box {
    stroke: var(--_accent);
  }

  .owner.off .title,
  .row.off .name {
    fill: var(--_ink-2);
  }

  .remark {
    font-size: 11px;
    fill: var(--_ink-3);
  }

  .remark.console {
    fill: var(--_accent);
    font-weight: 550;
  }

  .row .ground {
    fill: transparent;
  }

  .row:hover .ground {
    fill: color-mix(in srgb, var(--_accent) 7%, transparent);
  }

  .ink {
    pointer-events: none;
  }

  .row .dot {
    fill: var(--_colour);
    stroke: var(--_raised);
    stroke-width: 1.6;
  }

  .row.loose .dot {
    fill: var(--_raised);
    stroke: var(--_colour);
  }

  .chip-edge {
    fill: none;
    stroke: var(--_colour);
    stroke-width: 1.4;
  }

  .chip-text {
    font-size: 11.5px;
    font-weight: 600;
    fill: var(--_colour);
  }

  .lost {
    font-size: 11.5px;
    fill: var(--_warn);
  }

  /* wires */
  .wire path,
  .through path {
    fill: none;
    stroke: var(--_colour);
    stroke-width: 2.2;
    stroke-linecap: round;
  }

  .wire.cable path {
    stroke: var(--_ink-3);
    stroke-width: 2.6;
  }

  .wire.dashed path {
    stroke-dasharray: 7 4;
  }

  .wire.cable.dashed path {
    stroke-dasharray: 3 5;
  }

  .wire path.halo,
  .through path.halo {
    stroke: var(--_accent);
    stroke-opacity: 0.26;
    stroke-width: 10;
    stroke-linecap: butt;
    stroke-dasharray: none;
  }

  .wire.console path:not(.halo),
  .through.console path:not(.halo) {
    stroke-width: 3.6;
  }

  .through path {
    stroke-opacity: 0.75;
  }

  .loose-end {
    fill: var(--_ground);
    stroke: var(--_colour);
    stroke-width: 1.6;
  }

  /* one path at a time */
  [data-id] {
    transition: opacity 120ms ease-out;
  }

  .lighting [data-id]:not(.on) {
    opacity: 0.3;
  }

  /* with no light behind it the writing needs no ground */
  .lighting .chassis:not(.on) .plate {
    display: none;
  }

  .lighting .chassis:not(.on) text {
    stroke: none;
  }

  .lighting .wire.on path:not(.halo),
  .lighting .through.on path:not(.halo) {
    stroke-width: 4;
  }

  .ring {
    fill: none;
    stroke: none;
    pointer-events: none;
  }

  .part.selected > .ring,
  .part.marked > .ring {
    stroke: var(--_accent);
    stroke-width: 2.2;
  }

  .part:focus-visible > .ring {
    stroke: var(--_accent);
    stroke-width: 3;
  }

  .chassis:focus-visible > .ring,
  .team-nic:focus-visible > .ring {
    stroke: light-dark(#7aa9ff, #7aa9ff);
  }

  @media (prefers-reduced-motion: reduce) {
    [data-id] {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .part.selected > .ring,
    .part.marked > .ring,
    .part:focus-visible > .ring {
      stroke: Highlight;
    }
  }

  @media print {
    :host {
      overflow: visible;
    }
  }
`;
