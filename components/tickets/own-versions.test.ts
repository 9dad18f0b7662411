import { describe, expect, it } from "vitest";
import { OwnVersions, versionToUndo } from "./own-versions";

describe("the versions of one's own writes", () => {
  it("follow each other, so that the first can still be undone after the last", () => {
    const own = new OwnVersions();
    expect(own.wrote(12, 1, 2)).toBe(2);
    expect(own.wrote(12, 2, 3)).toBe(3);
    expect(own.latest(12, 2)).toBe(3);
    own.wrote(12, 3, 4);
    expect(own.latest(12, 2)).toBe(4);
    expect(own.latest(13, 2)).toBe(2);
  });

  it("end where another wrote", () => {
    const own = new OwnVersions();
    own.wrote(12, 1, 2);
    own.wrote(12, 3, 4);
    expect(own.latest(12, 2)).toBe(2);
    expect(own.latest(12, 4)).toBe(4);
  });

  it("are not those of a write before which another wrote unseen", () => {
    const own = new OwnVersions();
    expect(own.wrote(12, 1, 4)).toBe(1);
    expect(own.latest(12, 1)).toBe(1);
    expect(own.wrote(12, 4, 6, 2)).toBe(6);
    expect(own.latest(12, 4)).toBe(6);
  });

  it("stay where nothing was to be written", () => {
    const own = new OwnVersions();
    expect(own.wrote(12, 5, 5)).toBe(5);
    expect(own.latest(12, 5)).toBe(5);
    expect(versionToUndo(5, 6)).toBe(6);
    expect(versionToUndo(5, 7)).toBe(5);
  });
});
