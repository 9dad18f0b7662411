import { encode } from "next-auth/jwt";
import { afterEach, expect, test } from "vitest";
import { setClock } from "../clock";
import { env } from "../env";
import { sessionIdOf } from "./current-actor";

const HOUR_S = 3_600;
const cookieOf = (sid: unknown, maxAge = HOUR_S, secret = env().AUTH_SECRET) =>
  encode({ token: { sid }, secret, maxAge });

afterEach(() => setClock());

test("a cookie names its session every time, and nothing once it has run out", async () => {
  const cookie = await cookieOf("a-session");
  expect(await sessionIdOf(cookie)).toBe("a-session");
  expect(await sessionIdOf(cookie)).toBe("a-session");
  const later = Date.now() + 2 * HOUR_S * 1_000;
  setClock(() => new Date(later));
  const other = await cookieOf("another", -HOUR_S);
  expect(await sessionIdOf(other)).toBeNull();
});

test("a forged, foreign or empty cookie names nothing, however often", async () => {
  const foreign = await cookieOf("a-session", HOUR_S, "a secret that this installation does not have");
  for (const cookie of [undefined, "", "nonsense", foreign, await cookieOf(7), "x".repeat(5_000)]) {
    expect(await sessionIdOf(cookie)).toBeNull();
    expect(await sessionIdOf(cookie)).toBeNull();
  }
});
