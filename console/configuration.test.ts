import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { configurationDirectory, forgetSignedIn, keepSignedIn, readSignedIn } from "./configuration";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "appticket-console-"));
});
afterEach(() => rmSync(home, { recursive: true }));

const signedIn = {
  address: "https://help.example.org",
  token: "appt_x",
  insecure: false,
  email: "a@b.test",
  expiresAt: "",
};
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

test("is where each system keeps such files", () => {
  expect(configurationDirectory({}, "linux", "/home/lea")).toBe("/home/lea/.config/appticket");
  expect(configurationDirectory({ XDG_CONFIG_HOME: "/cfg" }, "linux", "/home/lea")).toBe("/cfg/appticket");
  expect(configurationDirectory({ XDG_CONFIG_HOME: "cfg" }, "linux", "/home/lea")).toBe("/home/lea/.config/appticket");
  expect(configurationDirectory({ APPDATA: "/roaming" }, "win32", "/home/lea")).toBe("/roaming/appticket");
});

test("a token is its owner's alone, whatever the file was before, and goes without a trace", () => {
  const directory = join(home, "appticket");
  expect(readSignedIn(directory)).toBeNull();
  keepSignedIn(directory, signedIn);
  const file = join(directory, "sign-in.json");
  expect([mode(directory), mode(file)]).toEqual(["700", "600"]);
  chmodSync(file, 0o644);
  chmodSync(directory, 0o755);
  expect(readSignedIn(directory)).toEqual(signedIn);
  expect(mode(file)).toBe("600");
  keepSignedIn(directory, { ...signedIn, email: "c@d.test" });
  expect([mode(directory), mode(file)]).toEqual(["700", "600"]);
  expect(readSignedIn(directory)?.email).toBe("c@d.test");
  expect(readdirSync(directory)).toEqual(["sign-in.json"]);
  forgetSignedIn(directory);
  forgetSignedIn(directory);
  expect(readdirSync(directory)).toEqual([]);
});

test.each(["", "{", "[]", "null", '{"address":1,"token":"x"}', '{"address":"nowhere","token":"x"}'])(
  "%j is nobody's sign-in",
  (text) => {
    writeFileSync(join(home, "sign-in.json"), text);
    expect(readSignedIn(home)).toBeNull();
  },
);
