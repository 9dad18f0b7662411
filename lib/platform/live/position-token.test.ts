import { describe, expect, it } from "vitest";
import { openPosition, sealPosition } from "./position-token";

const position = { last: 70_001, missing: [69_990, 70_000] };

describe("a sealed position", () => {
  it("opens for its owner only", () => {
    const token = sealPosition(position, "3:learner");
    expect(openPosition(token, "3:learner")).toEqual(position);
    expect(openPosition(token, "4:learner")).toBeNull();
    expect(openPosition(token, "3:technician")).toBeNull();
  });

  it("tells nothing: it has one length, and is another text each time", () => {
    const [short, long] = [sealPosition({ last: 1, missing: [] }, "3"), sealPosition(position, "3")];
    expect(short).toHaveLength(long.length);
    expect(sealPosition(position, "3")).not.toBe(long);
    expect(long).toMatch(/^[\w-]+$/);
  });

  it.each(["", "x", "70001", sealPosition(position, "3").slice(0, -4) + "AAAA", "é".repeat(200)])(
    "is not forged: %s",
    (token) => {
      expect(openPosition(token, "3")).toBeNull();
    },
  );

  it("resumes from nowhere when it misses too much", () => {
    const missing = Array.from({ length: 33 }, (_, index) => index + 1);
    expect(openPosition(sealPosition({ last: 50, missing }, "3"), "3")).toBeNull();
  });
});
