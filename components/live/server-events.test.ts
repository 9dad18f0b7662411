import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serverEvents } from "./server-events";

const text = `retry: 3000
id: a1
event: hello
data: {"startOver":false}

:
id: a2

event: changes
data: {"tickets":{"12":["reply"]}}

`;
const whole = [
  { id: "a1", event: "hello", data: '{"startOver":false}' },
  { id: "a2", event: "message", data: null },
  { id: null, event: "changes", data: '{"tickets":{"12":["reply"]}}' },
];

describe("server-sent events", () => {
  it("are read from pieces of any length", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: text.length })), (cuts) => {
        const ends = [...new Set([...cuts, text.length])].sort((a, b) => a - b);
        const take = serverEvents();
        const events = ends.flatMap((end, index) => take(text.slice(ends[index - 1] ?? 0, end)));
        expect(events).toEqual(whole);
      }),
    );
  });

  it("are not given before they are whole", () => {
    const take = serverEvents();
    expect(take("id: a1\nevent: hello\nda")).toEqual([]);
    expect(take("ta: 1\n\n")).toEqual([{ id: "a1", event: "hello", data: "1" }]);
  });
});
