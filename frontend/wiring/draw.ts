import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Bracket, Chassis, Nic, Owner, Part, Picture, Rect, Row, Socket, Team, Vlan, Wire } from './picture.js';
import { type Ruler, say, type Texts } from './words.js';

/** What drawing needs besides the picture. */
export interface Canvas {
  texts: Texts;
  ruler: Ruler;
  /** How much wider than at natural size the owners' lane is. */
  extra: number;
  /** Where the second column of a row begins, from the row's left edge. */
  column: number;
  console: ReadonlySet<string>;
  selected: string | null;
  /** The one part that Tab reaches. */
  current: string | undefined;
}

type Drawn = SVGTemplateResult | typeof nothing;

/** A row's dot stands so far behind its box's edge, where the picture lets the wire end. */
const DOT = 12;

const NARROWEST = 96;
const LONGEST_ADDRESS = 112;

const classes = (...names: (string | false | undefined)[]) => names.filter(Boolean).join(' ');
const colour = (slot: number) => `--_colour:var(--_v${slot})`;

/**
 * A part that one can point at and walk to, and what is written on it. The writing stands beside it, hidden from screen
 * readers: it may be shortened, and the label says all of it.
 */
function part(
  canvas: Canvas,
  one: Part,
  names: string,
  shapes: Drawn | Drawn[],
  writing: Drawn | Drawn[],
  ring: Rect,
  radius: number,
) {
  const label = say(canvas.texts, one.label);
  const console = canvas.console.has(one.id) && 'console';
  return svg`<g
    class=${classes('part', names, console, one.subject === canvas.selected && 'selected')}
    role="option"
    data-id=${one.id}
    data-subject=${one.subject}
    tabindex=${one.id === canvas.current ? 0 : -1}
    aria-label=${label}
    aria-selected=${one.subject === canvas.selected}
    ><title>${label}</title>${shapes}<rect
      class="ring" x=${ring.x} y=${ring.y} width=${ring.width} height=${ring.height} rx=${radius}></rect></g>
    <g class=${classes('ink', names, console)} data-id=${one.id} aria-hidden="true">${writing}</g>`;
}

function line(text: string, x: number, y: number, names: string, anchor = 'start') {
  return svg`<text x=${x} y=${y} class=${names} text-anchor=${anchor}>${text}</text>`;
}

export function bracket(canvas: Canvas, one: Bracket): Drawn {
  const { x, y, width, height } = one.box;
  const caption = canvas.ruler.fit(say(canvas.texts, one.caption), width - 8, 11.5);
  return svg`<g class="bracketed" data-id=${one.id} aria-hidden="true">
    <rect class="bracket" x=${x} y=${y} width=${width} height=${height} rx="12"></rect>
    ${line(caption, x + 6, y + height + 16, 'small')}</g>`;
}

export function nic(canvas: Canvas, one: Nic): Drawn {
  const { x, y, width, height } = one.box;
  const up = one.link === 'UP';
  const wifi = one.kind === 'WIFI';
  const facts = one.facts.map((fact) => say(canvas.texts, fact)).join(canvas.texts['ui.list.separator'] ?? ', ');
  const writing = svg`
    ${line(canvas.ruler.fitName(one.name, width - 38 - (wifi ? 18 : 0), 13, 620), x + 26, y + 21.5, 'name strong')}
    ${line(canvas.ruler.fit(facts, width - 24, 11.5), x + 14, y + 37.5, 'small')}`;
  const shapes = svg`
    <rect class="box" x=${x} y=${y} width=${width} height=${height} rx="8"></rect>
    <circle class=${classes('light', !up && 'off')} cx=${x + 15} cy=${y + 17} r=${up ? 4 : 3.4}></circle>
    ${one.use === 'NONE' ? nothing : svg`<rect class="jack" x=${x + width - 3.5} y=${y + height / 2 - 7} width="7" height="14" rx="2"></rect>`}
    ${wifi ? antenna(x + width - 17, y + 20) : nothing}`;
  const names = classes('nic', one.use === 'NONE' && 'quiet', !up && 'dark');
  return part(canvas, one, names, shapes, writing, one.box, 8);
}

function antenna(x: number, y: number) {
  return svg`<path class="glyph"
    d=${`M${x - 6} ${y - 4}a8.5 8.5 0 0 1 12 0M${x - 3} ${y - 1}a4.3 4.3 0 0 1 6 0M${x} ${y + 2}v0.1`}></path>`;
}

export function team(canvas: Canvas, one: Team): Drawn {
  const { x, y, width, height } = one.box;
  const shapes = svg`<rect class="body" x=${x} y=${y} width=${width} height=${height} rx="9"></rect>`;
  const writing = svg`
    ${line(canvas.ruler.fit(one.name, width - 40, 13, 640), x + 26, y + 17, 'strong')}
    ${line(canvas.ruler.fit(say(canvas.texts, one.kind), width - 40, 11.5), x + 26, y + 31.5, 'second')}`;
  return svg`${part(canvas, one, 'team', shapes, writing, one.box, 9)}
    ${one.teamNics.map((teamNic) => {
      const box = { ...teamNic.box, x: x + 22, width: width - 22 };
      // Windows' own names for team NICs say the VLAN already
      const told = teamNic.vlan.text.parameters.some((number) => teamNic.name.includes(String(number)));
      const vlan = teamNic.vlan.form === 'UNTAGGED' || told ? '' : say(canvas.texts, teamNic.vlan.text);
      const room = box.width - 34;
      const tag = canvas.ruler.fit(vlan, room / 2, 11.5);
      const name = canvas.ruler.fitName(
        teamNic.name,
        room - (tag ? canvas.ruler.width(tag, 11.5) + 8 : 0),
        12.5,
      );
      const middle = teamNic.box.y + teamNic.box.height / 2;
      return part(
        canvas,
        teamNic,
        'team-nic',
        svg`<rect class="box" x=${box.x} y=${box.y + 2} width=${box.width - 26} height=${box.height - 4} rx="5"></rect>`,
        svg`${line(name, box.x + 4, middle + 4.5, '')}
          ${tag ? line(tag, box.x + room + 4, middle + 4.5, 'second', 'end') : nothing}`,
        { x: box.x, y: box.y + 2, width: box.width - 26, height: box.height - 4 },
        5,
      );
    })}`;
}

export function chassis(canvas: Canvas, one: Chassis): Drawn {
  const { x, y, width, height } = one.box;
  const left = x + 34;
  const room = width - 34 - 28;
  const { ruler, texts } = canvas;
  // large where all of it fits on a line, else as large as lets its longest word stay whole
  const words = one.name.split(/\s+/);
  const size =
    ruler.width(one.name, 17, 640) <= room
      ? 17
      : ([15, 13.5, 12.5].find((each) => words.every((word) => ruler.width(word, each, 640) <= room)) ?? 15);
  const names = ruler.lines(one.name, room, size, 640);
  const kinds = ruler.lines(say(texts, one.kind), room, 12).slice(0, 2);
  const notes = ruler.lines(say(texts, one.note), room, 11.5).slice(0, 2);
  const lines = names.length * 20 + (kinds.length + notes.length) * 17;
  // a low switch has no room for the chip; how many adapters the host has is seen beside it
  const host =
    one.hostAdapters && lines + 30 <= height - 20 ? ruler.fit(say(texts, one.hostAdapters), room - 18, 11.5) : '';
  const tall = lines + (host ? 30 : 0);
  const top = y + Math.max(14, Math.min((height - tall) / 2, 210));
  let at = top + 14;
  const widest = Math.max(
    ...names.map((each) => ruler.width(each, size, 640)),
    ...kinds.map((each) => ruler.width(each, 12)),
    ...notes.map((each) => ruler.width(each, 11.5)),
  );
  const written: Drawn[] = [
    svg`<rect class="plate" x=${left - 6} y=${top - 6} width=${widest + 12} height=${tall + 4} rx="6"></rect>`,
  ];
  const block = (lines: string[], style: string, names: string, pitch: number) => {
    // one text in several spans: read, searched and copied as one
    written.push(svg`
      <text class=${names} style=${style}>${lines.map(
        (each, i) => svg`<tspan x=${left} y=${at + i * pitch}>${each}</tspan>`,
      )}</text>`);
    at += lines.length * pitch;
  };
  block(names, `font-size:${size}px;font-weight:640;letter-spacing:-.01em`, '', 20);
  at -= 1;
  block(kinds, 'font-size:12px', 'second', 17);
  block(notes, 'font-size:11.5px', 'second', 17);
  at += 1;
  if (host) {
    written.push(svg`
      <rect class="chip" x=${left} y=${at - 8} rx="5" height="21"
        width=${ruler.width(host, 11.5) + 18}></rect>
      <text class="on-chip" x=${left + 9} y=${at + 6.5}>${host}</text>`);
  }
  return part(
    canvas,
    one,
    classes('chassis', one.type.toLowerCase()),
    svg`<rect class="body" x=${x} y=${y} width=${width} height=${height} rx="10"></rect>
      <g class="through-here" data-switch=${one.id}></g>`,
    written,
    one.box,
    10,
  );
}

export function sockets(all: Socket[], names: string): Drawn {
  return svg`<g class=${classes('sockets', names)} aria-hidden="true">${all.map(
    (one) => svg`<g class=${classes('socket', one.uplink && one.lit && 'up', !one.lit && 'off')}
      data-id=${one.id} style=${colour(one.colour)}>
      <rect x=${one.x - 8} y=${one.y - 8} width="16" height="16" rx="3.5"></rect>
      <circle cx=${one.x} cy=${one.y} r=${one.lit ? 3.6 : 3}></circle></g>`,
  )}</g>`;
}

/** A cable bends soon and then runs level; between equal heights it is a straight line. */
export function curve(x1: number, y1: number, x2: number, y2: number, bend = 84): string {
  if (y1 === y2) {
    return `M${x1} ${y1}H${x2}`;
  }
  const end = Math.min(x2, x1 + bend);
  const half = (end - x1) * 0.55;
  return `M${x1} ${y1}C${x1 + half} ${y1} ${end - half} ${y2} ${end} ${y2}H${x2}`;
}

export function wire(canvas: Canvas, one: Wire): Drawn {
  // under a box that is dim a wire would show; it ends at the edge
  const end = one.kind === 'CABLE' ? one.x2 : one.x2 - DOT;
  const path = curve(one.x1, one.y1, end, one.y2);
  const console = canvas.console.has(one.id);
  return svg`<g class=${classes('wire', one.kind.toLowerCase(), one.dashed && 'dashed', console && 'console')}
    data-id=${one.id} data-subject=${one.subject} style=${colour(one.colour)} aria-hidden="true">
    ${console ? svg`<path class="halo" d=${path}></path>` : nothing}<path d=${path}></path>
    ${one.kind === 'LOOSE' ? svg`<circle class="loose-end" cx=${one.x1} cy=${one.y1} r="3.6"></circle>` : nothing}</g>`;
}

export function owner(canvas: Canvas, one: Owner): Drawn {
  const { texts, ruler } = canvas;
  const box = { ...one.box, width: one.box.width + canvas.extra };
  const title = say(texts, one.title);
  const remarks = one.remarks.map((remark) => say(texts, remark)).join(texts['ui.list.separator'] ?? ', ');
  const named = ruler.width(title, 12.5, 620);
  const room = box.width - 28;
  const shortTitle = ruler.fit(title, Math.max(room - ruler.width(remarks, 11, 550) - 12, room * 0.45), 12.5, 620);
  const shortRemarks = ruler.fit(remarks, room - Math.min(named, ruler.width(shortTitle, 12.5, 620)) - 12, 11, 550);
  const mine = one.rows.some((row) => canvas.console.has(row.id));
  const shapes = svg`<rect class="box" x=${box.x} y=${box.y} width=${box.width} height=${box.height} rx="8"></rect>`;
  const writing = svg`
    ${line(shortTitle, box.x + 14, box.y + 17, 'title strong')}
    ${line(shortRemarks, box.x + box.width - 14, box.y + 17, classes('remark', mine && one.host && 'console'), 'end')}`;
  return svg`${part(canvas, one, classes('owner', one.host && 'host', !one.running && 'off'), shapes, writing, box, 8)}
    ${one.rows.map((each) => row(canvas, each, one.running))}`;
}

function row(canvas: Canvas, one: Row, running: boolean): Drawn {
  const { texts, ruler } = canvas;
  const box = { ...one.box, width: one.box.width + canvas.extra };
  const middle = box.y + box.height / 2 - 0.5;
  const end = box.x + box.width - 12;
  const chip = vlanChip(canvas, one.vlan, end, middle);
  const column = box.x + canvas.column;
  const loose = one.plug !== 'PLUGGED';
  const room = chip.left - 8 - column;
  const { text: all, more, names } = second(texts, one);
  const mono = names === 'mono';
  // a trunk's native VLAN is said whole or not at all: half of it would be another number
  const text = names === 'small' && ruler.width(all, 11.5) > room ? '' : all;
  const shown = ruler.fit(text, room, 11.5, 400, mono);
  const others = more > 0 ? `+${more}` : '';
  const taken = ruler.width(shown, 11.5, 400, mono) + 5;
  const rest = others && taken + ruler.width(others, 11.5) <= room ? others : '';
  const nameRoom = (text ? column : chip.left) - 8 - (box.x + 28);
  return part(
    canvas,
    one,
    classes('row', !running && 'off', loose && 'loose'),
    svg`<rect class="ground" x=${box.x + 1} y=${box.y} width=${box.width - 2} height=${box.height} rx="6"></rect>
      <circle class="dot" style=${colour(one.vlan.colour)} cx=${box.x + 14} cy=${box.y + Math.floor(box.height / 2)}
        r=${loose ? 3.8 : 4.5}></circle>`,
    svg`${line(ruler.fitName(one.name, nameRoom, 12.5), box.x + 28, middle + 4.5, 'name')}
      ${line(shown, column, middle + 4.5, names)}
      ${rest ? line(rest, column + taken, middle + 4.5, 'small') : nothing}${chip.drawn}`,
    { x: box.x + 4, y: box.y + 1, width: box.width - 8, height: box.height - 2 },
    6,
  );
}

function chipWidth(texts: Texts, ruler: Ruler, vlan: Vlan) {
  const text = ruler.fit(say(texts, vlan.text), 150, 11.5, 600);
  return { text, width: Math.max(64, Math.ceil(ruler.width(text, 11.5, 600)) + 16) };
}

function vlanChip(canvas: Canvas, vlan: Vlan, end: number, middle: number) {
  const { text, width } = chipWidth(canvas.texts, canvas.ruler, vlan);
  const left = end - width;
  return {
    left,
    drawn: svg`<g style=${colour(vlan.colour)}>
      <rect class="chip-edge" x=${left} y=${middle - 9.5}
        width=${width} height="19" rx="5"></rect>
      <text class="chip-text" x=${left + width / 2} y=${middle + 4} text-anchor="middle">${text}</text></g>`,
  };
}

/** What stands behind a row's name: its first address, else what there is to say of its plug or its trunk. */
function second(texts: Texts, one: Row): { text: string; more: number; names: string } {
  const address = one.addresses.find((each) => !each.includes(':')) ?? one.addresses[0];
  if (address) {
    return { text: address, more: one.addresses.length - 1, names: 'mono' };
  }
  if (one.plug !== 'PLUGGED') {
    const text = say(texts, { key: `wiring.plug.${one.plug.toLowerCase()}`, parameters: [] });
    return { text, more: 0, names: one.plug === 'LOST' ? 'lost' : 'small' };
  }
  return { text: one.vlan.aside ? say(texts, one.vlan.aside) : '', more: 0, names: 'small' };
}

/**
 * One second column for all rows, so that addresses stand below each other: behind the longest name, as far as addresses
 * and chips leave room.
 */
export function column(one: Picture, texts: Texts, ruler: Ruler, extra: number): number {
  let names = NARROWEST;
  let limit = Number.POSITIVE_INFINITY;
  for (const owner of one.owners) {
    for (const row of owner.rows) {
      const { text, names: kind } = second(texts, row);
      if (text && kind === 'mono') {
        names = Math.max(names, ruler.width(row.name, 12.5));
        const width = Math.min(ruler.width(text, 11.5, 400, true), LONGEST_ADDRESS);
        limit = Math.min(limit, owner.box.width + extra - chipWidth(texts, ruler, row.vlan).width - 20 - width);
      }
    }
  }
  return Math.max(28 + NARROWEST, Math.min(28 + Math.ceil(names) + 12, Math.floor(limit)));
}

/** Every layer, from the back to the front. */
export function picture(canvas: Canvas, one: Picture): Drawn[] {
  return [
    ...one.brackets.map((each) => bracket(canvas, each)),
    ...one.nics.map((each) => nic(canvas, each)),
    ...one.teams.map((each) => team(canvas, each)),
    ...one.switches.map((each) => chassis(canvas, each)),
    ...one.wires.map((each) => wire(canvas, each)),
    ...one.teams.map((each) =>
      sockets([...each.sockets, ...each.teamNics.map((nicOfTeam) => ({ ...nicOfTeam.socket, id: nicOfTeam.id }))], 'team-sockets'),
    ),
    ...one.switches.map((each) => sockets(each.sockets, '')),
    ...one.owners.map((each) => owner(canvas, each)),
  ];
}
