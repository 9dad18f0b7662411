import stringWidth from "fast-string-width";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumber, readStatus, readWaitingFor } from "./spoken";
import { cutTo, table, wrap } from "./table";
import { readEvents } from "./event-stream";

test.each([
  ["nouveau", "new"],
  ["En cours", "in_progress"],
  ["en_cours", "in_progress"],
  ["in-progress", "in_progress"],
  ["RÉSOLU", "resolved"],
  ["fermé", "closed"],
  ["waiting", "waiting"],
  ["constructor", null],
  ["", null],
])("the status %j is %s", (word, status) => {
  expect(readStatus(word)).toBe(status);
});

test("numbers and reasons are read as people write them, and nothing else is", () => {
  expect(["1042", "#7", "0", "007", "1e3", "-1", "12345678901", ""].map(readNumber)).toEqual([
    1042,
    7,
    ...Array<null>(6).fill(null),
  ]);
  expect([readWaitingFor("Livraison"), readWaitingFor("toString")]).toEqual(["delivery", null]);
});

const texts = fc.string({ unit: fc.constantFrom("a", "é", " ", "漢", "👩‍💻", "́") });

test("no line is wider than the terminal, and no word is lost", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 4, max: 30 }), (text, width) => {
      expect(stringWidth(cutTo(text, width))).toBeLessThanOrEqual(width);
      const wrapped = wrap(text, width);
      for (const line of wrapped.split("\n")) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      expect(wrapped.replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
    }),
  );
});

test("a table stands straight and gives way in its title", () => {
  const drawn = table(
    [
      { title: "No.", cells: ["#1", "#1042"] },
      { title: "Title", cells: ["漢字のタイトルはとても長い", "Court"], shrinks: true },
      { title: "Lead", cells: ["Léa", "nobody"] },
    ],
    28,
    (text) => text,
  );
  expect(drawn.split("\n")).toEqual([
    "No.    Title          Lead",
    "#1     漢字のタイト…  Léa",
    "#1042  Court          nobody",
  ]);
});

test("server-sent events are read however they are cut", async () => {
  const sent = new TextEncoder().encode(
    'retry: 3000\nid: a\nevent: hello\ndata: {"é":1}\n\n:\nid: b\n\ndata: x\ndata: y\n\ndata: unfinished\n',
  );
  for (const size of [1, 2, 7, 1_000]) {
    const parts = async function* () {
      for (let at = 0; at < sent.length; at += size) yield await Promise.resolve(sent.slice(at, at + size));
    };
    const messages = [];
    for await (const message of readEvents(parts())) messages.push(message);
    expect(messages).toEqual([
      { id: "a", event: "hello", data: '{"é":1}' },
      { id: "b", event: "message", data: "" },
      { id: null, event: "message", data: "x\ny" },
    ]);
  }
});
