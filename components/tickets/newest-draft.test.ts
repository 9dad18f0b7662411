import { describe, expect, it } from "vitest";
import { markOf, newestDraft, signOf } from "./newest-draft";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 8, minute));
const server = (body: string, minute: number) => ({ body, savedAt: at(minute) });
const mark = (dirty: boolean, base: number | null, typed: number) => ({
  dirty,
  base: base === null ? null : at(base).toISOString(),
  at: at(typed).getTime(),
});

describe("newestDraft", () => {
  it("shows what another device kept where nothing was typed here", () => {
    expect(newestDraft("", null, server("Du téléphone", 5))).toEqual({
      text: "Du téléphone",
      base: at(5).toISOString(),
      dirty: false,
      other: null,
    });
    expect(newestDraft("Ancien", mark(false, 1, 1), server("Du téléphone", 5))).toMatchObject({
      text: "Du téléphone",
      other: null,
    });
  });

  it("goes on with what was typed here from what the server holds", () => {
    expect(newestDraft("Suite", mark(true, 5, 6), server("Début", 5))).toMatchObject({
      text: "Suite",
      dirty: true,
      other: null,
    });
    expect(newestDraft("Hors ligne", mark(true, null, 6), null)).toMatchObject({ text: "Hors ligne", dirty: true });
    expect(newestDraft("D’avant", null, null)).toMatchObject({ text: "D’avant", dirty: true });
  });

  it("forgets what was sent or emptied elsewhere, and empties there what was emptied here", () => {
    expect(newestDraft("Envoyé", mark(false, 5, 4), null)).toMatchObject({ text: "", dirty: false, other: null });
    expect(newestDraft("", mark(true, 5, 6), server("Vidé ici", 5))).toMatchObject({ text: "", dirty: true });
    expect(newestDraft("", mark(true, 5, 6), server("Plus récent", 7))).toMatchObject({ text: "Plus récent" });
  });

  it("loses nothing where two devices wrote: the newest shows, the other is offered", () => {
    expect(newestDraft("D’ici", mark(true, 1, 9), server("De là", 5))).toMatchObject({
      text: "D’ici",
      dirty: true,
      other: server("De là", 5),
    });
    expect(newestDraft("D’ici", mark(true, 1, 3), server("De là", 5))).toMatchObject({
      text: "De là",
      dirty: false,
      other: server("D’ici", 3),
    });
    expect(newestDraft("De là, suite", mark(true, 1, 3), server("De là", 5))).toMatchObject({
      dirty: true,
      other: null,
    });
    expect(newestDraft("De", mark(true, 1, 9), server("De là", 5))).toMatchObject({ text: "De là", other: null });
    expect(newestDraft("Pareil", mark(true, 1, 3), server("Pareil", 5))).toMatchObject({ dirty: false, other: null });
  });
});

describe("markOf", () => {
  const sent = { base: null, dirty: false, at: 1, of: signOf("") };

  it("holds for the text it was made for", () => {
    expect(markOf("", sent, 9)).toEqual(sent);
    expect(markOf("Bonjour", { ...sent, of: signOf("Bonjour") }, 9)).toMatchObject({ dirty: false });
  });

  it("keeps what was typed while nothing followed the text, whatever the server had before", () => {
    const mark = markOf("Bonjour", sent, 9);
    expect(mark).toMatchObject({ dirty: true, at: 9 });
    expect(newestDraft("Bonjour", mark, null)).toMatchObject({ text: "Bonjour", dirty: true });
  });

  it("knows a text without a mark as one that was never kept", () => {
    expect(markOf("Bonjour", null, 9)).toEqual({ base: null, dirty: true, at: 9 });
    expect(markOf("", null, 9)).toMatchObject({ dirty: false });
  });
});
