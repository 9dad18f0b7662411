import { describe, expect, test } from "vitest";
import { AddExternalLink, relationBack, relations, relationSeen, storedLink } from "./schema";

describe("a link", () => {
  test.each(relations)("« %s » is stored once, and read from both sides as it was made", (relation) => {
    for (const [here, there] of [
      [3, 8],
      [8, 3],
    ] as const) {
      const link = storedLink(here, relation, there);
      expect(storedLink(there, relationBack(relation), here)).toEqual(link);
      expect(relationSeen(link.kind, link.fromId === here)).toBe(relation);
      expect(relationSeen(link.kind, link.fromId === there)).toBe(relationBack(relation));
    }
  });
});

describe("an external link", () => {
  const parse = (url: string) => AddExternalLink.safeParse({ number: 1, url, title: "GLPI 12" });
  test.each(["https://glpi.example.org/ticket/12", "http://10.0.0.4:8080/a?b=c#d", "  https://exämple.org/é  "])(
    "takes %s",
    (url) => {
      expect(parse(url).success).toBe(true);
    },
  );
  test.each([
    "javascript:alert(1)",
    "ftp://example.org/a",
    "//example.org",
    "example.org",
    "https://",
    "https://user:pass@example.org/",
    "https://a b.org",
    "https://example.org\\@evil.org",
    `https://example.org/${"é".repeat(900)}`,
    "",
  ])("refuses %s", (url) => {
    expect(parse(url).success).toBe(false);
  });
});
