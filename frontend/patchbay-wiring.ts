import { html, LitElement, nothing, type PropertyValues, render, svg } from 'lit';
import { type Canvas, column, curve, picture as draw } from './wiring/draw.js';
import type { Picture } from './wiring/picture.js';
import { styles } from './wiring/styles.js';
import { Walk } from './wiring/walk.js';
import { Ruler, type Texts } from './wiring/words.js';

/** Below this the picture scrolls instead of shrinking further. */
const SMALLEST = 0.86;
/** So much wider may the owners' lane become on a wide screen. */
const WIDEST = 180;
/** More than so many curves through one switch say nothing any more; then each port shows its way to one uplink. */
const CURVES = 48;

const STEPS = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
} as const;

/**
 * A host's wiring: draws a laid-out picture, lights one path at a time, and says what a person points at. All layout and
 * all rules are the server's (`io.patchbay.diagram`).
 *
 * | Property | Attribute | |
 * | --- | --- | --- |
 * | `picture` | | the picture, as plain data; wins over `src` until `revision` changes |
 * | `src` | `src` | where the picture is fetched from, with the browser's own cache and the server's ETag |
 * | `revision` | `revision` | another value fetches again |
 * | `texts` | | the `wiring` bundle in the reader's language, patterns by key |
 * | `name` | `name` | what the whole picture is called to a screen reader |
 * | `selected` | `selected` | the text of the chosen subject; its path stays lit |
 * | `highlighted` | | subjects that another part of the page points at: lit as if hovered |
 *
 * | Event | `detail` | |
 * | --- | --- | --- |
 * | `subject-selected` | `{subject: string or null}` | click or Enter; null: Escape or a click beside everything |
 * | `subject-hovered` | `{subject: string or null}` | pointer or keyboard focus came or went |
 * | `picture-failed` | `{status: number}` | could not be fetched (0: no answer); the last picture stays |
 *
 * | Part | |
 * | --- | --- |
 * | `lanes` | the row of headings that stays while one scrolls |
 * | `picture` | the SVG |
 *
 * | State attribute | |
 * | --- | --- |
 * | `loading` | a picture is on its way and there is none yet |
 * | `lit` | a path is lit and the rest is dim |
 *
 * | Custom property | |
 * | --- | --- |
 * | `--pb-ground`, `--pb-raised`, `--pb-line`, `--pb-line-strong` | grounds and edges |
 * | `--pb-ink`, `--pb-ink-2`, `--pb-ink-3` | text, from strong to quiet |
 * | `--pb-accent`, `--pb-ok`, `--pb-warn` | choice, focus and the console's path; link; lost adapters |
 * | `--pb-chassis`, `--pb-chassis-2`, `--pb-chassis-ink`, `--pb-chassis-ink-2`, `--pb-socket` | devices |
 * | `--pb-v0` to `--pb-v7` | VLANs, 0 is untagged |
 * | `--pb-font`, `--pb-mono` | faces |
 *
 * Keys: one Tab stop; left and right walk along the wires, up and down within a lane, Home and End to the first and the
 * last; Enter or Space selects, Escape clears.
 */
export class PatchbayWiring extends LitElement {
  static override styles = styles;

  static override properties = {
    picture: { attribute: false },
    src: { type: String },
    revision: { type: String },
    texts: { attribute: false },
    name: { type: String },
    selected: { type: String },
    highlighted: { attribute: false },
    room: { state: true },
    current: { state: true },
  };

  declare picture: Picture | null;
  declare src: string;
  declare revision: string;
  declare texts: Texts;
  declare name: string;
  declare selected: string | null;
  declare highlighted: string[];
  declare private room: number;
  declare private current: string | undefined;

  private ruler: Ruler | undefined;
  private walk: Walk | undefined;
  private hovered: string | null = null;
  private elements = new Map<string, Element[]>();
  private fetching: AbortController | undefined;
  private readonly sizes = new ResizeObserver(([entry]) => {
    this.room = Math.floor(entry?.contentRect.width ?? 0);
  });

  constructor() {
    super();
    this.picture = null;
    this.src = '';
    this.revision = '';
    this.texts = {};
    this.name = '';
    this.selected = null;
    this.highlighted = [];
    this.room = 0;
    this.current = undefined;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.fetching?.abort();
  }

  protected override willUpdate(changed: PropertyValues) {
    if ((changed.has('src') || changed.has('revision')) && this.src) {
      if (changed.get('src')) {
        // another host: its picture must not be mistaken for that of the one before
        this.picture = null;
      }
      void this.load();
    }
    if (changed.has('picture') && this.picture) {
      this.walk = new Walk(this.picture);
      if (!this.current || !this.walk.has(this.current)) {
        this.current = this.walk.first();
      }
    }
    if (!this.ruler) {
      const style = getComputedStyle(this);
      const mono = style.getPropertyValue('--_mono').trim() || 'monospace';
      this.ruler = new Ruler(style.fontFamily, mono);
    }
  }

  protected override render() {
    const one = this.picture;
    this.toggleAttribute('loading', !one && !!this.src);
    if (!one || !this.ruler) {
      return nothing;
    }
    const extra = Math.max(0, Math.min(WIDEST, this.room - one.width));
    const width = one.width + extra;
    const scale = this.room === 0 ? 1 : Math.max(SMALLEST, Math.min(1, this.room / width));
    const canvas: Canvas = {
      texts: this.texts,
      ruler: this.ruler,
      extra,
      column: column(one, this.texts, this.ruler, extra),
      console: new Set(one.console),
      selected: this.selected,
      current: this.current,
    };
    return html`<div class="lanes" part="lanes" aria-hidden="true" style=${`width:${width * scale}px`}>
        ${one.lanes.map(
          (lane, i) =>
            html`<span
              style=${`inset-inline-start:${lane.x * scale}px;max-width:${((one.lanes[i + 1]?.x ?? width) - lane.x) * scale - 8}px`}
              >${this.said(lane.title.key)}</span
            >`,
        )}
      </div>
      <div
        class="picture"
        role="listbox"
        aria-label=${this.name || this.said('wiring.label')}
        @pointerover=${this.pointed}
        @pointerleave=${this.left}
        @focusin=${this.focused}
        @focusout=${this.left}
        @click=${this.clicked}
        @keydown=${this.pressed}
      >
        <svg
          part="picture"
          role="presentation"
          focusable="false"
          width=${width * scale}
          height=${one.height * scale}
          viewBox=${`0 0 ${width} ${one.height}`}
        >
          ${draw(canvas, one)}
        </svg>
      </div>`;
  }

  protected override updated(changed: PropertyValues) {
    if (changed.has('picture') || changed.has('room') || changed.has('texts')) {
      this.elements = new Map();
      this.renderRoot.querySelectorAll('[data-id]').forEach((element) => {
        const id = element.getAttribute('data-id') ?? '';
        this.elements.set(id, [...(this.elements.get(id) ?? []), element]);
      });
    }
    this.light();
  }

  private said(key: string) {
    return this.texts[key] ?? key;
  }

  private async load() {
    this.fetching?.abort();
    const fetching = new AbortController();
    this.fetching = fetching;
    let status = 0;
    try {
      const answer = await fetch(this.src, {
        cache: 'no-cache',
        credentials: 'same-origin',
        headers: { Accept: 'application/json' },
        signal: fetching.signal,
      });
      status = answer.status;
      if (answer.ok) {
        this.picture = (await answer.json()) as Picture;
        return;
      }
    } catch (failure) {
      if (fetching.signal.aborted) {
        return;
      }
    }
    this.tell('picture-failed', { status });
  }

  /** Lights what is hovered or focused, else what another part of the page points at, else what is selected. */
  private light() {
    const one = this.picture;
    const root = this.renderRoot.querySelector('svg');
    if (!one || !root) {
      return;
    }
    const subjects = this.hovered ? [this.hovered] : this.highlighted.length ? this.highlighted : [this.selected ?? ''];
    const on = new Set(subjects.flatMap((subject) => one.paths[subject] ?? []));
    const lit = on.size > 0;
    root.classList.toggle('lighting', lit);
    this.toggleAttribute('lit', lit);
    const marked = new Set(this.highlighted);
    for (const [id, elements] of this.elements) {
      for (const element of elements) {
        element.classList.toggle('on', on.has(id));
        element.classList.toggle('marked', marked.has(element.getAttribute('data-subject') ?? ''));
      }
    }
    this.drawThrough(one, on);
  }

  /** Inside the switches: the console's way always, and the lit one. */
  private drawThrough(one: Picture, on: ReadonlySet<string>) {
    const console = new Set(one.console);
    for (const chassis of one.switches) {
      const place = this.renderRoot.querySelector(`[data-switch="${CSS.escape(chassis.id)}"]`);
      if (!place) {
        continue;
      }
      const ins = chassis.sockets.filter((socket) => socket.uplink);
      const outs = chassis.sockets.filter((socket) => !socket.uplink);
      const drawn = new Set<string>();
      const curves = [console, on].flatMap((set) => {
        const left = ins.filter((socket) => set.has(socket.id));
        const right = outs.filter((socket) => set.has(socket.id));
        const all = left.length * right.length <= CURVES;
        return right.flatMap((end, i) =>
          left
            .filter((_, j) => all || j === 0 || i === 0)
            .map((start) => ({ start, end, id: `${start.id}|${end.id}` })),
        );
      });
      render(
        curves
          .filter(({ id }) => !drawn.has(id) && drawn.add(id))
          .map(({ start, end }) => {
            const path = curve(start.x, start.y, end.x, end.y, end.x - start.x);
            const lit = on.has(start.id) && on.has(end.id);
            const marked = console.has(start.id) && console.has(end.id);
            return svg`<g class=${`through ${lit ? 'on' : ''} ${marked ? 'console' : ''}`}
              style=${`--_colour:var(--_v${end.colour});${on.size > 0 && !lit ? 'opacity:.3' : ''}`}>
              ${marked ? svg`<path class="halo" d=${path}></path>` : nothing}<path d=${path}></path></g>`;
          }),
        place as unknown as HTMLElement,
      );
    }
  }

  private subjectOf(event: Event): string | null {
    const target = event.target as Element | null;
    return target?.closest?.('[data-subject]')?.getAttribute('data-subject') ?? null;
  }

  private point(subject: string | null) {
    if (subject !== this.hovered) {
      this.hovered = subject;
      this.light();
      this.tell('subject-hovered', { subject });
    }
  }

  private pointed(event: Event) {
    this.point(this.subjectOf(event));
  }

  private focused(event: Event) {
    const part = (event.target as Element).closest('.part');
    if (part) {
      this.current = part.getAttribute('data-id') ?? undefined;
      if (part.matches(':focus-visible')) {
        this.point(part.getAttribute('data-subject'));
      }
    }
  }

  private left() {
    this.point(null);
  }

  private clicked(event: Event) {
    this.select(this.subjectOf(event));
  }

  private select(subject: string | null) {
    this.selected = subject;
    this.tell('subject-selected', { subject });
  }

  private pressed(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.walk) {
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.select(this.subjectOf(event));
    } else if (event.key === 'Escape') {
      this.point(null);
      if (this.selected !== null) {
        event.stopPropagation();
        this.select(null);
      }
    } else if (event.key in STEPS && this.current) {
      event.preventDefault();
      const next = this.walk.step(this.current, STEPS[event.key as keyof typeof STEPS]);
      if (next !== undefined) {
        this.goTo(next);
      }
    }
  }

  private goTo(id: string) {
    const part = this.elements.get(id)?.find((each) => each.classList.contains('part'));
    if (part) {
      (part as SVGElement).focus();
      part.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  private tell(name: string, detail: unknown) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

customElements.define('patchbay-wiring', PatchbayWiring);
