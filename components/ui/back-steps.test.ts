import { beforeEach, describe, expect, test } from "vitest";
import { BackSteps } from "./back-steps";

type Entry = { state: unknown; path: string };

/** A tab of a browser: its ways take a while, which `arrive` ends. */
function aTab() {
  const entries: Entry[] = [{ state: null, path: "/queue" }];
  const place = { pathname: "/queue", search: "" };
  const ways: number[] = [];
  let at = 0;
  const here = () => entries[at] ?? { state: null, path: "" };
  const history = {
    get state() {
      return here().state;
    },
    pushState(state: unknown, _unused: string, url?: string | URL | null) {
      entries.splice(at + 1, entries.length, { state, path: url ? String(url) : here().path });
      at += 1;
      place.pathname = here().path;
    },
    replaceState(state: unknown, _unused: string, url?: string | URL | null) {
      entries[at] = { state, path: url ? String(url) : here().path };
      place.pathname = here().path;
    },
    go: (by: number) => void ways.push(by),
  };
  history.pushState(null, "", "/tickets/1");
  const works: (() => void)[] = [];
  const load = () => new BackSteps(history, place, (work) => works.push(work));
  let steps = load();
  const tab = {
    history,
    get steps() {
      return steps;
    },
    /** Where it stands: the page, and how many steps stand over it. */
    get now() {
      return `${here().path} ${String((here().state as { overlay?: number } | null)?.overlay ?? 0)}`;
    },
    settled() {
      for (const work of works.splice(0)) work();
      return tab;
    },
    /** The ways that were asked for end, with what comes of them. */
    arrive() {
      const told: boolean[] = [];
      for (let by = ways.shift(); by !== undefined; by = ways.shift()) {
        if (entries[at + by] === undefined) continue;
        at += by;
        place.pathname = here().path;
        told.push(steps.arrived());
        tab.settled();
      }
      return told;
    },
    press(by: 1 | -1) {
      ways.push(by);
      return tab.arrive();
    },
    reload() {
      steps = load();
      steps.follow();
      tab.settled().arrive();
    },
  };
  return tab;
}

let tab: ReturnType<typeof aTab>;
let closed: string[];
beforeEach(() => {
  [tab, closed] = [aTab(), []];
});
/** Something that closes by itself when it is told to. */
function open(name: string) {
  const overlay = {
    close: () => {
      closed.push(name);
      tab.steps.closed(overlay);
    },
  };
  tab.steps.opened(overlay);
  return overlay;
}

describe("the way back", () => {
  test("closes what is open and stays on the page, then leaves it", () => {
    open("readers");
    expect(tab.settled().now).toBe("/tickets/1 1");
    expect(tab.press(-1)).toEqual([true]);
    expect([closed, tab.now]).toEqual([["readers"], "/tickets/1 0"]);
    expect(tab.press(-1)).toEqual([false]);
    expect(tab.now).toBe("/queue 0");
  });

  test("closes the upper of two first", () => {
    open("sheet");
    tab.settled();
    open("menu");
    tab.settled();
    tab.press(-1);
    expect([closed, tab.now]).toEqual([["menu"], "/tickets/1 1"]);
    tab.press(-1);
    expect([closed, tab.now]).toEqual([["menu", "sheet"], "/tickets/1 0"]);
  });
});

describe("what is closed otherwise", () => {
  test("leaves no step, of which the router hears nothing", () => {
    const readers = open("readers");
    tab.settled().steps.closed(readers);
    tab.settled();
    expect(tab.arrive()).toEqual([true]);
    expect(tab.now).toBe("/tickets/1 0");
    tab.press(-1);
    expect([closed, tab.now]).toEqual([[], "/queue 0"]);
  });

  test("makes way for the next in its place", () => {
    const menu = open("menu");
    tab.settled().steps.closed(menu);
    open("dialog");
    tab.settled();
    expect([tab.arrive(), tab.now]).toEqual([[], "/tickets/1 1"]);
    tab.press(-1);
    expect(closed).toEqual(["dialog"]);
  });

  test("waits for the way back that is under way before the next one gets its step", () => {
    const menu = open("menu");
    tab.settled().steps.closed(menu);
    tab.settled();
    open("dialog");
    tab.settled().arrive();
    expect([closed, tab.now]).toEqual([[], "/tickets/1 1"]);
  });

  test("together with what it stands on, leaves neither step", () => {
    const both = [open("sheet"), open("question")];
    tab.settled();
    for (const overlay of both) tab.steps.closed(overlay);
    tab.settled().arrive();
    expect(tab.now).toBe("/tickets/1 0");
  });
});

describe("a link in what is open", () => {
  test("leads on, and back past it", () => {
    const dialog = open("dialog");
    tab.settled().history.pushState(null, "", "/tickets/2");
    tab.steps.closed(dialog);
    tab.settled().arrive();
    expect(tab.now).toBe("/tickets/2 0");
    expect(tab.press(-1)).toEqual([false, true]);
    expect([closed, tab.now]).toEqual([[], "/tickets/1 0"]);
  });

  test("leads on where the page comes just as the dialog closes", () => {
    const dialog = open("dialog");
    tab.settled().steps.closed(dialog);
    tab.settled().history.pushState(null, "", "/tickets/2");
    tab.arrive();
    expect(tab.now).toBe("/tickets/2 0");
  });

  test("leads on where the page takes its place just as the dialog closes", () => {
    const dialog = open("dialog");
    tab.settled().steps.closed(dialog);
    tab.settled().history.replaceState(null, "", "/tickets");
    tab.arrive();
    expect(tab.now).toBe("/tickets 0");
  });

  test("to another document is not called off by the dialog that closes with the page", () => {
    const dialog = open("dialog");
    tab.settled().steps.leaves();
    tab.steps.closed(dialog);
    expect(tab.settled().arrive()).toEqual([]);
    expect(tab.now).toBe("/tickets/1 1");
  });

  test("to a page in its place leaves nothing over that page", () => {
    const dialog = open("dialog");
    tab.settled().history.replaceState(null, "", "/login");
    tab.steps.closed(dialog);
    tab.settled().arrive();
    expect(tab.now).toBe("/login 0");
  });
});

test("a page that says anew where it stands keeps what lies over it", () => {
  open("dialog");
  tab.settled().history.replaceState({ tree: 2 }, "", "/tickets/1?only=conversation");
  expect(tab.history.state).toEqual({ tree: 2, overlay: 1 });
});

test("a page loaded anew with something open has it open no more, nor its step", () => {
  open("sheet");
  open("question");
  tab.settled().reload();
  expect(tab.now).toBe("/tickets/1 0");
});

test("forward to what was closed is a step like any other", () => {
  open("dialog");
  tab.settled().press(-1);
  expect(tab.press(1)).toEqual([true]);
  expect([closed, tab.now]).toEqual([["dialog"], "/tickets/1 0"]);
});
