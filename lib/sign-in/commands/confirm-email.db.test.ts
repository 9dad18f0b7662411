import { expect, it } from "vitest";
import { hashToken, mintToken } from "../../platform/auth/one-time-token";
import { db } from "../../platform/db/client";
import { asAnonymous, asLearner } from "../../testing/actors";
import { aPersonWithPassword, PASSWORD } from "../../testing/passwords";
import { recordedNames } from "../../testing/recorded";
import { getConfirmationLink } from "../queries/links";
import { confirmEmail } from "./confirm-email";

async function waiting(facts: { expired?: boolean } = {}) {
  const person = await aPersonWithPassword();
  await db.user.update({ where: { id: person.id }, data: { emailConfirmedAt: null } });
  const { token, tokenHash } = mintToken();
  const expiresAt = new Date(Date.now() + (facts.expired ? -1_000 : 60_000));
  await db.emailConfirmation.create({ data: { userId: person.id, tokenHash, expiresAt } });
  return { person, token };
}
const confirmedAt = async (id: number) => (await db.user.findUniqueOrThrow({ where: { id } })).emailConfirmedAt;

it("confirms the address and signs in, once", async () => {
  const { person, token } = await waiting();
  expect(await getConfirmationLink(asAnonymous(), token)).toEqual({ state: "open", email: person.email });
  const started = await confirmEmail(asAnonymous(), { token, password: PASSWORD });
  expect(started.sessionId).toMatch(/^[\w-]{43}$/);
  expect(await confirmedAt(person.id)).not.toBeNull();
  expect(await recordedNames("user", person.id)).toEqual(["user.emailConfirmed", "user.signedIn"]);
  await expect(confirmEmail(asAnonymous(), { token, password: PASSWORD })).rejects.toMatchObject({ code: "conflict" });
  expect(await getConfirmationLink(asAnonymous(), token)).toEqual({ state: "used", email: null });
});

it("asks for the account's password: the link alone confirms nothing", async () => {
  const { person, token } = await waiting();
  await expect(confirmEmail(asAnonymous(), { token, password: "not the password" })).rejects.toMatchObject({
    code: "unauthenticated",
  });
  expect(await confirmedAt(person.id)).toBeNull();
  expect(await db.emailConfirmation.findUnique({ where: { tokenHash: hashToken(token) } })).toMatchObject({
    usedAt: null,
  });
});

it("refuses links that ran out or were never given, and people who are signed in", async () => {
  const { person, token } = await waiting({ expired: true });
  for (const link of [token, mintToken().token, ""]) {
    await expect(confirmEmail(asAnonymous(), { token: link, password: PASSWORD })).rejects.toMatchObject({
      code: "conflict",
    });
  }
  await expect(confirmEmail(asLearner(person), { token, password: PASSWORD })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await confirmedAt(person.id)).toBeNull();
});
