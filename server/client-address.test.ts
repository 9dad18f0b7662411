import { expect, test } from "vitest";
import { settleForwarding, trustedNetworks } from "./client-address";

function settled(address: string, headers: Record<string, string>, trusted: readonly string[] = []) {
  const result = { host: "help.example.org", ...headers };
  settleForwarding(result, { address, encrypted: false }, trustedNetworks(trusted));
  return result as Record<string, string | undefined>;
}

test("without a trusted proxy everything forwarded is replaced by what the connection shows", () => {
  const forged = {
    "x-forwarded-for": "1.2.3.4",
    "x-forwarded-host": "evil.test",
    "x-forwarded-proto": "https",
    forwarded: "for=1.2.3.4",
    "x-real-ip": "1.2.3.4",
  };
  expect(settled("203.0.113.9", forged)).toEqual({
    host: "help.example.org",
    "x-forwarded-for": "203.0.113.9",
    "x-forwarded-host": "help.example.org",
    "x-forwarded-proto": "http",
  });
});

test.each([
  ["the proxy names the client", "198.51.100.7", "198.51.100.7"],
  ["what the client forged stays on the left", "1.2.3.4, 198.51.100.7", "198.51.100.7"],
  ["a second trusted proxy is skipped", "1.2.3.4, 198.51.100.7, 10.0.0.3", "198.51.100.7"],
  ["garbage is skipped", "<script>, 198.51.100.7, unknown", "198.51.100.7"],
  ["only proxies: the farthest", "10.0.0.4, 10.0.0.3", "10.0.0.4"],
  ["an IPv6 client", "2001:db8::5", "2001:db8::5"],
])("behind a trusted proxy: %s", (_, chain, client) => {
  expect(settled("::ffff:10.0.0.2", { "x-forwarded-for": chain }, ["10.0.0.0/8"])["x-forwarded-for"]).toBe(client);
});

test("a trusted proxy's host and protocol are taken when they are well formed", () => {
  const from = (headers: Record<string, string>) => settled("10.0.0.2", headers, ["10.0.0.2"]);
  expect(from({ "x-forwarded-proto": "https", "x-forwarded-host": "aide.example.org" })).toMatchObject({
    "x-forwarded-proto": "https",
    "x-forwarded-host": "aide.example.org",
    "x-forwarded-for": "10.0.0.2",
  });
  expect(from({ "x-forwarded-proto": "gopher", "x-forwarded-host": "a b/<" })).toMatchObject({
    "x-forwarded-proto": "http",
    "x-forwarded-host": "help.example.org",
  });
});

test.each(["10.0.0.0/33", "proxy.local", "10.0.0.1/", "10.0.0.1/x", "::1/129"])(
  "TRUSTED_PROXIES refuses %s by name",
  (entry) => {
    expect(() => trustedNetworks([entry])).toThrow(`TRUSTED_PROXIES: ${entry} is not`);
  },
);
