import { describe, expect, it } from "vitest";
import { checkRequest } from "./check-request";
import { onBehalfInput } from "./on-behalf-choice";
import { blankRequest, readRequestDraft, writeRequestDraft } from "./request-draft";

const prefill = { title: "", categoryId: null };
const limits = { title: 150, description: 100_000 };
const filled = { ...blankRequest(prefill), title: "Plus d’écran 🙂", categoryId: 3 };

describe("a request's draft", () => {
  it("is read as it was written, under the key of its first change", () => {
    const kept = writeRequestDraft(filled);
    const read = readRequestDraft(kept, prefill);
    expect(read).toEqual({ ...filled, key: read.key });
    expect(read.key).toMatch(/^[0-9a-f]{32}$/);
    expect(readRequestDraft(writeRequestDraft(read), prefill).key).toBe(read.key);
  });

  it.each(["", "{", "null", "3", '"x"', "[]", '{"title":3,"urgency":"huge","categoryId":"1","behalf":{"kind":"x"}}'])(
    "is blank where %s was kept",
    (kept) => {
      expect(readRequestDraft(kept, { title: "Suite", categoryId: 2 })).toEqual(
        blankRequest({ title: "Suite", categoryId: 2 }),
      );
    },
  );

  it("keeps whom it is for", () => {
    const behalf = { kind: "contact", name: "Mme Petit", details: "06 12", source: "desk" } as const;
    expect(readRequestDraft(writeRequestDraft({ ...filled, behalf }), prefill).behalf).toEqual(behalf);
  });
});

describe("checkRequest", () => {
  it("names what is missing, in the order of the form", () => {
    const person = { kind: "person", person: null, source: "phone" } as const;
    expect(checkRequest({ ...blankRequest(prefill), title: "  ", behalf: person }, limits).missing).toEqual([
      "onBehalfOf",
      "categoryId",
      "title",
    ]);
    expect(checkRequest(filled, limits)).toEqual({ missing: [], long: [] });
  });

  it("counts characters as people do", () => {
    expect(checkRequest({ ...filled, title: "🙂".repeat(150) }, limits).long).toEqual([]);
    expect(checkRequest({ ...filled, title: "é".repeat(151) }, limits).long).toEqual([
      { part: "title", count: 151, max: 150 },
    ]);
  });
});

describe("onBehalfInput", () => {
  it("adds nothing for oneself, and the person or contact for others", () => {
    expect(onBehalfInput({ kind: "self" })).toEqual({});
    const person = { value: "7", label: "Amadou" };
    expect(onBehalfInput({ kind: "person", person, source: "desk" })).toEqual({
      onBehalfOf: { userId: 7 },
      source: "desk",
    });
    const contact = { name: " Mme Petit ", details: "06 12" };
    expect(onBehalfInput({ kind: "contact", ...contact, source: "phone" })).toEqual({
      onBehalfOf: { contact: { name: "Mme Petit", details: "06 12" } },
      source: "phone",
    });
  });
});
