/** The part of the browser that keeps the steps of a tab. */
type Steps = Pick<History, "state" | "pushState" | "replaceState" | "go">;
type Place = { pathname: string; search: string };
type State = { overlay?: number } | null;
type Overlay = { close: () => void };
type Write = (state: unknown) => void;

/** A way of our own takes a moment; one that leads nowhere never arrives. */
const ARRIVES_MS = 1_000;
/** Another document comes within this, or never, as where it turned out to be a file to keep. */
const LEAVES_MS = 10_000;

/**
 * What lies over a page has a step of its own in the history, so that the way back closes it, as on a phone, and closing it otherwise takes
 * its step away. `soon` does work once all that opens and closes in one go is known.
 */
export class BackSteps {
  readonly #history: Steps;
  readonly #place: Place;
  readonly #soon: (work: () => void) => void;
  readonly #push: Write;
  readonly #replace: Write;
  readonly #open: Overlay[] = [];
  /**
   * A way of our own that has not arrived: from which depth, since when, and how far beyond that another page came meanwhile: a step
   * where it was added, none where it took the place of what was there.
   */
  #going: { from: number; since: number; movedOn: 0 | 1 | null } | null = null;
  #left = Number.NEGATIVE_INFINITY;
  #planned = false;
  #shown: string;

  constructor(history: Steps, place: Place, soon: (work: () => void) => void) {
    this.#history = history;
    this.#place = place;
    this.#soon = soon;
    this.#shown = this.#address;
    const push = history.pushState.bind(history);
    const replace = history.replaceState.bind(history);
    this.#push = (state) => {
      push(state, "");
    };
    this.#replace = (state) => {
      replace(state, "");
    };
    history.pushState = (state: unknown, unused, url) => {
      const way = this.#way;
      if (way) way.movedOn = 1;
      push(state, unused, url);
      this.#shown = this.#address;
    };
    history.replaceState = (state: unknown, unused, url) => {
      const way = this.#way;
      if (way && !this.#staysAt(url)) way.movedOn ??= 0;
      replace(this.#overlaid(state, url), unused, url);
      this.#shown = this.#address;
    };
  }

  get #depth(): number {
    return (this.#history.state as State)?.overlay ?? 0;
  }

  get #address(): string {
    return this.#place.pathname + this.#place.search;
  }

  get #way() {
    return this.#going && performance.now() - this.#going.since < ARRIVES_MS ? this.#going : null;
  }

  #staysAt(url: string | URL | null | undefined): boolean {
    return new URL(url ?? "", `http://here${this.#address}`).pathname === this.#place.pathname;
  }

  /** A page that says anew what it is says nothing of what lies over it; one that takes its place has nothing over it. */
  #overlaid(state: unknown, url: string | URL | null | undefined): unknown {
    const overlay = this.#depth;
    return overlay > 0 && this.#staysAt(url) ? { ...(state as object | null), overlay } : state;
  }

  /** Brings the history to as many steps as things are open. */
  #settle(): void {
    this.#planned = false;
    // A way back would call off the way to the other document.
    if (this.#way || performance.now() - this.#left < LEAVES_MS) return;
    const [here, wanted] = [this.#depth, this.#open.length];
    for (let overlay = here + 1; overlay <= wanted; overlay += 1)
      this.#push({ ...(this.#history.state as object | null), overlay });
    if (here <= wanted) return;
    this.#going = { from: here, since: performance.now(), movedOn: null };
    this.#history.go(wanted - here);
  }

  /** Another document was asked for. */
  leaves(): void {
    this.#left = performance.now();
  }

  /** The page was loaded, or something changed: the history follows. */
  follow(): void {
    if (this.#planned) return;
    this.#planned = true;
    this.#soon(() => {
      this.#settle();
    });
  }

  opened(overlay: Overlay): void {
    this.#open.push(overlay);
    this.follow();
  }

  closed(overlay: Overlay): void {
    const at = this.#open.indexOf(overlay);
    if (at === -1) return;
    this.#open.splice(at, 1);
    this.follow();
  }

  /** The history arrived at another step. True where the page is the same, and only what lies over it changed. */
  arrived(): boolean {
    const [way, here] = [this.#way, this.#depth];
    this.#going = null;
    const on = way && way.movedOn !== null ? way.from - here + way.movedOn : 0;
    if (on > 0) {
      // Another page came before our way back had ended: on to that one again.
      this.#history.go(on);
      return true;
    }
    const same = this.#address === this.#shown;
    this.#shown = this.#address;
    const forward = same && !way && here > this.#open.length;
    // What was opened while our way back was under way is nothing that the reader went back from.
    const gone = way ? [] : this.#open.splice(here).reverse();
    for (const overlay of gone) overlay.close();
    // Forward to what is open no more: a step like any other. Back to it, from where a link in it led: one step further.
    if (forward) this.#replace({ ...(this.#history.state as object | null), overlay: undefined });
    this.follow();
    return same && (way !== null || gone.length > 0 || forward);
  }
}
