import { expect, it } from "vitest";
import { loadSession } from "../../platform/auth/load-actor";
import { mintToken } from "../../platform/auth/one-time-token";
import { verifyPassword } from "../../platform/auth/password-hash";
import { db } from "../../platform/db/client";
import { asAnonymous } from "../../testing/actors";
import { aPersonWithPassword, aSession, asSession, OTHER_PASSWORD, PASSWORD } from "../../testing/passwords";
import { eventCount, recordedEvents } from "../../testing/recorded";
import { changePassword } from "./change-password";

const hashOf = async (id: number) => (await db.user.findUniqueOrThrow({ where: { id } })).passwordHash;

it("ends all other sessions and open links, and goes on under a new id", async () => {
  const person = await aPersonWithPassword();
  const [here, there] = [await aSession(person.id, "Safari/19"), await aSession(person.id)];
  await db.passwordReset.create({
    data: { userId: person.id, tokenHash: mintToken().tokenHash, expiresAt: new Date(Date.now() + 60_000) },
  });
  const { sessionId } = await changePassword(asSession(person, here), { current: PASSWORD, password: OTHER_PASSWORD });
  expect(await verifyPassword(OTHER_PASSWORD, await hashOf(person.id))).toBe(true);
  expect(sessionId).not.toBe(here);
  expect(await loadSession(String(sessionId), "page", null)).toMatchObject({ actor: { userId: person.id } });
  expect(await loadSession(here, "page", null)).toBeNull();
  expect(await loadSession(there, "page", null)).toBeNull();
  expect(await db.session.findUnique({ where: { id: String(sessionId) } })).toMatchObject({ userAgent: "Safari/19" });
  expect(await db.passwordReset.count({ where: { userId: person.id, usedAt: null } })).toBe(0);
  expect(await recordedEvents("user", person.id)).toMatchObject([
    { name: "user.passwordChanged", audience: "admin", data: {} },
    { name: "user.sessionsRevoked", data: { count: 1, because: "passwordChanged" } },
  ]);
});

it("refuses a wrong present password by the field, and asks to wait after ten", async () => {
  const person = await aPersonWithPassword();
  const actor = asSession(person, await aSession(person.id));
  const before = await eventCount();
  const tries = Array.from({ length: 11 }, () =>
    changePassword(actor, { current: "not it", password: OTHER_PASSWORD }).catch((error: unknown) => error),
  );
  const outcomes = await Promise.all(tries);
  expect(outcomes.filter((error) => (error as { code: string }).code === "rate_limited")).toHaveLength(1);
  expect(outcomes[0]).toMatchObject({
    code: "invalid_input",
    issues: [{ path: ["current"], key: "signIn.errors.currentWrong" }],
  });
  expect(await verifyPassword(PASSWORD, await hashOf(person.id))).toBe(true);
  expect(await eventCount()).toBe(before);
});

it("refuses the same, a common and a personal one", async () => {
  const person = await aPersonWithPassword({ name: "Camille Roux" });
  const actor = asSession(person, await aSession(person.id));
  const to = (password: string) => changePassword(actor, { current: PASSWORD, password });
  await expect(to(PASSWORD)).rejects.toMatchObject({
    issues: [{ path: ["password"], key: "signIn.errors.passwordSame" }],
  });
  await expect(to("azertyuiop12")).rejects.toMatchObject({
    issues: [{ path: ["password"], key: "signIn.errors.passwordCommon" }],
  });
  await expect(to("roux-camille-1")).rejects.toMatchObject({
    issues: [{ path: ["password"], key: "signIn.errors.passwordPersonal" }],
  });
});

it("lets one of two changes at once through", async () => {
  const person = await aPersonWithPassword();
  const actor = asSession(person, await aSession(person.id));
  const change = (password: string) =>
    changePassword(actor, { current: PASSWORD, password }).then(
      () => password,
      () => null,
    );
  const through = (await Promise.all([change("girafe rouge 77 lune"), change("girafe bleue 77 lune")])).filter(
    (password) => password !== null,
  );
  expect(through).toHaveLength(1);
  expect(await verifyPassword(String(through[0]), await hashOf(person.id))).toBe(true);
});

it("is for people who are signed in", async () => {
  await expect(changePassword(asAnonymous(), { current: PASSWORD, password: OTHER_PASSWORD })).rejects.toMatchObject({
    code: "forbidden",
  });
});
