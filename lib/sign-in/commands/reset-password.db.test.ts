import { afterEach, expect, it } from "vitest";
import { loadSession } from "../../platform/auth/load-actor";
import { mintToken } from "../../platform/auth/one-time-token";
import { verifyPassword } from "../../platform/auth/password-hash";
import { setClock } from "../../platform/clock";
import { db } from "../../platform/db/client";
import { asAdmin, asAnonymous, asLearner } from "../../testing/actors";
import { aLearner, anAdmin, unique } from "../../testing/factories";
import { aPersonWithPassword, aSession, OTHER_PASSWORD, PASSWORD } from "../../testing/passwords";
import { eventCount, recordedEvents } from "../../testing/recorded";
import { createUser } from "../../users/commands/create-user";
import { getPasswordLink } from "../queries/links";
import { resetPassword } from "./reset-password";
import { signIn } from "./sign-in";

const HOUR_MS = 60 * 60_000;
afterEach(() => setClock());

async function aReset(userId: number): Promise<string> {
  const { token, tokenHash } = mintToken();
  await db.passwordReset.create({ data: { userId, tokenHash, expiresAt: new Date(Date.now() + HOUR_MS) } });
  return token;
}
const hashOf = async (id: number) => (await db.user.findUniqueOrThrow({ where: { id } })).passwordHash;

it("chooses a password, ends every session, and works once", async () => {
  const person = await aPersonWithPassword();
  const session = await aSession(person.id);
  const [token, earlier] = [await aReset(person.id), await aReset(person.id)];
  expect(await getPasswordLink(asAnonymous(), token)).toEqual({
    kind: "reset",
    state: "open",
    name: person.name,
    email: person.email,
  });
  expect(await resetPassword(asAnonymous(), { token, password: OTHER_PASSWORD })).toEqual({ kind: "reset" });
  expect(await verifyPassword(OTHER_PASSWORD, await hashOf(person.id))).toBe(true);
  expect(await loadSession(session, "page", null)).toBeNull();
  expect(await recordedEvents("user", person.id)).toMatchObject([
    { name: "user.passwordReset", audience: "admin", data: {} },
    { name: "user.sessionsRevoked", data: { count: 1, because: "passwordReset" } },
  ]);
  for (const used of [token, earlier]) {
    await expect(resetPassword(asAnonymous(), { token: used, password: PASSWORD })).rejects.toMatchObject({
      code: "conflict",
      key: "signIn.errors.linkEnded",
    });
    expect(await getPasswordLink(asAnonymous(), used)).toEqual({
      kind: "reset",
      state: "used",
      name: null,
      email: null,
    });
  }
});

it("lets one of five who use it at once through", async () => {
  const person = await aPersonWithPassword();
  const token = await aReset(person.id);
  const words = ["rouge", "verte", "bleue", "jaune", "noire"];
  const outcomes = await Promise.all(
    words.map((word) =>
      resetPassword(asAnonymous(), { token, password: `girafe ${word} 77 lune` }).then(
        () => word,
        () => null,
      ),
    ),
  );
  const through = outcomes.filter((word) => word !== null);
  expect(through).toHaveLength(1);
  expect(await verifyPassword(`girafe ${String(through[0])} 77 lune`, await hashOf(person.id))).toBe(true);
  expect((await recordedEvents("user", person.id)).map(({ name }) => name)).toEqual(["user.passwordReset"]);
});

it("refuses links that ran out, were never given, or belong to somebody who is out", async () => {
  const [person, out] = [await aPersonWithPassword(), await aPersonWithPassword({ active: false })];
  const [late, closed] = [await aReset(person.id), await aReset(out.id)];
  const before = await eventCount();
  setClock(() => new Date(Date.now() + HOUR_MS + 1_000));
  expect(await getPasswordLink(asAnonymous(), late)).toMatchObject({ state: "expired", email: null });
  expect(await getPasswordLink(asAnonymous(), closed)).toMatchObject({ state: "unknown", email: null });
  for (const token of [late, closed, "", "x".repeat(43), "' OR 1=1 --", mintToken().token]) {
    await expect(resetPassword(asAnonymous(), { token, password: OTHER_PASSWORD })).rejects.toMatchObject({
      code: "conflict",
    });
  }
  expect(await verifyPassword(PASSWORD, await hashOf(person.id))).toBe(true);
  expect(await eventCount()).toBe(before);
});

it("keeps the link when the password won't do", async () => {
  const person = await aPersonWithPassword();
  const token = await aReset(person.id);
  const choose = (password: string) => resetPassword(asAnonymous(), { token, password });
  await expect(choose("too short")).rejects.toMatchObject({ issues: [{ key: "signIn.errors.passwordShort" }] });
  await expect(choose("motdepasse123")).rejects.toMatchObject({ issues: [{ key: "signIn.errors.passwordCommon" }] });
  await expect(choose("camilleroux12")).rejects.toMatchObject({ issues: [{ key: "signIn.errors.passwordPersonal" }] });
  expect(await choose(OTHER_PASSWORD)).toEqual({ kind: "reset" });
});

it("opens the account of an invited person, who then signs in", async () => {
  const admin = await anAdmin();
  const email = `${unique("invited-")}@example.test`;
  const invited = await createUser(asAdmin(admin), { name: "Manon Girard", email, role: "technician" });
  const token = String(invited.link).split("/").at(-1) ?? "";
  expect(await getPasswordLink(asAnonymous(), token)).toMatchObject({
    kind: "invitation",
    state: "open",
    name: "Manon Girard",
  });
  expect(await resetPassword(asAnonymous(), { token, password: OTHER_PASSWORD })).toEqual({ kind: "invitation" });
  expect(await signIn(asAnonymous(), { email, password: OTHER_PASSWORD })).toMatchObject({
    user: { role: "technician" },
  });
  expect((await recordedEvents("user", invited.id)).map(({ name }) => name)).toEqual([
    "user.invited",
    "user.invitationAccepted",
    "user.signedIn",
  ]);
  expect(await getPasswordLink(asAnonymous(), token)).toMatchObject({ kind: "invitation", state: "used" });
});

it("forgets the failures of who was locked out, and is for people who haven't signed in", async () => {
  const person = await aPersonWithPassword();
  const wrong = Array.from({ length: 10 }, () =>
    signIn(asAnonymous(unique("192.0.2.")), { email: person.email, password: "not it" }).catch(() => null),
  );
  await Promise.all(wrong);
  await expect(signIn(asAnonymous(), { email: person.email, password: PASSWORD })).rejects.toMatchObject({
    code: "rate_limited",
  });
  const token = await aReset(person.id);
  await resetPassword(asAnonymous(), { token, password: OTHER_PASSWORD });
  expect(await signIn(asAnonymous(), { email: person.email, password: OTHER_PASSWORD })).toMatchObject({
    user: { id: person.id },
  });
  const learner = await aLearner();
  await expect(resetPassword(asLearner(learner), { token, password: PASSWORD })).rejects.toMatchObject({
    code: "forbidden",
  });
});
