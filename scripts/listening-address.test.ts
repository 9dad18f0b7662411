import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { listeningAddress, requireFreePort } from "./listening-address";

const addressOf = (env: Record<string, string>) => listeningAddress(env as unknown as NodeJS.ProcessEnv);

test("by default it listens on this machine only, at port 3000", () => {
  expect(addressOf({})).toEqual({ host: "127.0.0.1", port: 3000, isLoopback: true, url: "http://127.0.0.1:3000" });
});

test.each([
  ["127.0.0.2", true],
  ["localhost", true],
  ["::1", true],
  ["192.168.1.20", false],
  ["10.0.0.1", false],
  ["127.evil.test", false],
])("HOST=%s is loopback: %s", (host, isLoopback) => {
  expect(addressOf({ HOST: host }).isLoopback).toBe(isLoopback);
});

test("every address at once needs APP_URL, by name", () => {
  expect(() => addressOf({ HOST: "0.0.0.0" })).toThrow(/APP_URL/);
  const everywhere = addressOf({ HOST: "::", PORT: "8080", APP_URL: "https://help.example.org" });
  expect(everywhere).toMatchObject({ isLoopback: false, url: "http://127.0.0.1:8080" });
});

test("an IPv6 address is written as addresses are", () => {
  expect(addressOf({ HOST: "::1", PORT: "3001" }).url).toBe("http://[::1]:3001");
});

test.each(["0", "65536", "http", "3000.5", "-1"])("PORT=%s is refused by name", (port) => {
  expect(() => addressOf({ PORT: port })).toThrow(`PORT is ${port}`);
});

test("a taken port is refused by name, with another to try", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  await expect(requireFreePort(addressOf({ PORT: String(port) }))).rejects.toThrow(/PORT=\d+ npm start/);
  other.close();
  await once(other, "close");
  await expect(requireFreePort(addressOf({ PORT: String(port) }))).resolves.toBeUndefined();
});
