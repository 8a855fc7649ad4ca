import type { Message } from './picture.js';

/** The bundle in one language: patterns by key, with `{0}` and so on. */
export type Texts = Record<string, string>;

/** Says a message. A key without a text is said as itself, so that a missing one is seen and nothing breaks. */
export function say(texts: Texts, message: Message): string {
  const pattern = texts[message.key];
  if (pattern === undefined) {
    return message.key;
  }
  return pattern.replace(/''|\{(\d+)\}/g, (found, index) =>
    found === "''" ? "'" : plain(texts, message.parameters[Number(index)]),
  );
}

function plain(texts: Texts, value: unknown): string {
  if (Array.isArray(value)) {
    return value.map((each) => plain(texts, each)).join(texts['ui.list.separator'] ?? ', ');
  }
  if (typeof value === 'object' && value !== null && 'key' in value) {
    return say(texts, value as Message);
  }
  return String(value ?? '');
}

/** Measures text without laying out the page, and shortens what does not fit. */
export class Ruler {
  private readonly context = document.createElement('canvas').getContext('2d');
  private readonly widths = new Map<string, number>();

  /** @param family the face of plain text @param mono that of addresses */
  constructor(
    private readonly family: string,
    private readonly mono: string,
  ) {}

  width(text: string, size: number, weight = 400, mono = false): number {
    const font = `${weight} ${size}px ${mono ? this.mono : this.family}`;
    const key = `${font}|${text}`;
    let width = this.widths.get(key);
    if (width === undefined && this.context) {
      this.context.font = font;
      width = this.context.measureText(text).width;
      this.widths.set(key, width);
    }
    return width ?? text.length * size * 0.56;
  }

  fit(text: string, room: number, size: number, weight = 400, mono = false): string {
    if (this.width(text, size, weight, mono) <= room) {
      return text;
    }
    const letters = Array.from(text);
    let low = 0;
    let high = letters.length;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const short = `${letters.slice(0, middle).join('').trimEnd()}…`;
      if (this.width(short, size, weight, mono) <= room) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low === 0 ? '' : `${letters.slice(0, low).join('').trimEnd()}…`;
  }

  /** Shortens in the middle: names of NICs that are alike differ at their ends ("Embedded LOM 1 Port 2"). */
  fitName(text: string, room: number, size: number, weight = 400): string {
    if (this.width(text, size, weight) <= room) {
      return text;
    }
    const letters = Array.from(text);
    for (let kept = letters.length - 1; kept > 3; kept -= 1) {
      const tail = Math.floor(kept / 2);
      const head = letters.slice(0, kept - tail).join('').trimEnd();
      const short = `${head}…${letters.slice(letters.length - tail).join('').trimStart()}`;
      if (this.width(short, size, weight) <= room) {
        return short;
      }
    }
    return this.fit(text, room, size, weight);
  }

  /** One or two lines, together the whole text where it fits; breaks after blanks, hyphens and before brackets where it can, else anywhere. */
  lines(text: string, room: number, size: number, weight = 400): string[] {
    if (this.width(text, size, weight) <= room) {
      return [text];
    }
    const pieces = text.split(/(?<=[\s\-_])|(?=[([])/);
    let first = '';
    for (const piece of pieces) {
      if (this.width(first + piece, size, weight) > room) {
        break;
      }
      first += piece;
    }
    if (first === '') {
      const letters = Array.from(text);
      let count = letters.length;
      while (count > 1 && this.width(letters.slice(0, count).join(''), size, weight) > room) {
        count -= 1;
      }
      first = letters.slice(0, count).join('');
    }
    return [first, this.fit(text.slice(first.length), room, size, weight)];
  }
}
