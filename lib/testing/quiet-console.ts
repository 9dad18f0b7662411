import { afterEach, beforeEach, expect, vi } from "vitest";

let errors: string[] = [];

beforeEach(() => {
  errors = [];
  vi.spyOn(console, "error").mockImplementation((...parts: unknown[]) => {
    errors.push(parts.map(String).join(" "));
  });
});

afterEach(() => {
  expect(errors, "nothing may be written with console.error during a test").toEqual([]);
});
