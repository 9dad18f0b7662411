import { expect, test } from "vitest";
import { parseAddress } from "./address";
import { wordsIn } from "./words";

const t = wordsIn("en");
const read = (typed: string, insecure = false) => parseAddress(typed, { insecure, t });

test.each([
  ["help.example.org", "https://help.example.org"],
  [" HTTPS://Help.Example.org/ ", "https://help.example.org"],
  ["https://example.org/help/api/v1/", "https://example.org/help"],
  ["help.example.org:8443", "https://help.example.org:8443"],
  ["localhost:3000", "http://localhost:3000"],
  ["127.0.0.1:3000", "http://127.0.0.1:3000"],
  ["http://[::1]:3000", "http://[::1]:3000"],
])("%j is %s", (typed, address) => {
  expect(read(typed)).toBe(address);
});

test.each(["", "   ", "ftp://help.example.org", "https://lea:secret@help.example.org", "http://", "a b"])(
  "%j is no address",
  (typed) => {
    expect(() => read(typed)).toThrow("not the address of a server");
  },
);

test.each([
  "http://help.example.org",
  "http://localhost.example.org",
  "http://127.0.0.1.example.org",
  "http://10.0.0.1",
])("%s would show the password to the network, unless somebody insists", (typed) => {
  expect(() => read(typed)).toThrow("is not encrypted");
  expect(read(typed, true)).toBe(typed);
});
