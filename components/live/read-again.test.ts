import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readAgain } from "./read-again";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("reading a screen again", () => {
  it("is done at once, and once more for all that came meanwhile", async () => {
    let reads = 0;
    const ask = readAgain(() => Promise.resolve((reads += 1) > 0), new AbortController().signal);
    ask();
    expect(reads).toBe(1);
    ask();
    ask();
    ask();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(reads).toBe(2);
  });

  it("is tried again until it can be shown", async () => {
    let reads = 0;
    const ask = readAgain(() => Promise.resolve((reads += 1) >= 4), new AbortController().signal);
    ask();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(reads).toBe(4);
    ask();
    expect(reads).toBe(5);
  });

  it("ends with its screen", async () => {
    let reads = 0;
    const screen = new AbortController();
    const ask = readAgain(() => Promise.resolve((reads += 1) < 0), screen.signal);
    ask();
    screen.abort();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(reads).toBe(1);
  });
});
