/**
 * <patchbay-ago>: how long ago something was, counting on by itself. The age comes from the server's clock, so a browser
 * whose clock is wrong still tells the truth.
 *
 * | property | what it is |
 * | --- | --- |
 * | age  | milliseconds that had passed when the server said so |
 * | said | four sentences, parted by |, with # where the number goes: seconds, minutes, hours, days |
 */
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

class PatchbayAgo extends HTMLElement {
  private at = 0;
  private sentences: string[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  set age(milliseconds: number) {
    this.at = performance.now() - milliseconds;
    this.tell();
  }

  set said(sentences: string) {
    this.sentences = sentences.split('|');
    this.tell();
  }

  connectedCallback() {
    this.tell();
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  private tell() {
    clearTimeout(this.timer);
    if (this.sentences.length !== 4) {
      return;
    }
    const seconds = Math.max(0, Math.floor((performance.now() - this.at) / 1000));
    const [which, unit] =
      seconds < 100 ? [0, 1] : seconds < 100 * MINUTE ? [1, MINUTE] : seconds < 2 * DAY ? [2, HOUR] : [3, DAY];
    this.textContent = this.sentences[which].replace('#', String(Math.floor(seconds / unit)));
    if (this.isConnected) {
      this.timer = setTimeout(() => this.tell(), unit === 1 ? 1000 : 15_000);
    }
  }
}

customElements.get('patchbay-ago') ?? customElements.define('patchbay-ago', PatchbayAgo);

export {};
