import { expect, it } from "vitest";
import { actorOfToken } from "../../platform/auth/api-token";
import { db } from "../../platform/db/client";
import { setPassword } from "../../sign-in/set-password";
import { asAnonymous, asJob, asLearner } from "../../testing/actors";
import { aTicket, unique } from "../../testing/factories";
import { aPersonWithPassword, PASSWORD } from "../../testing/passwords";
import { eventCount, recordedEvents } from "../../testing/recorded";
import { commentOnTicket } from "../../tickets/commands/comment-on-ticket";
import { createApiToken } from "./create-api-token";

const DAY_MS = 86_400_000;
const from = () => asAnonymous(`10.1.0.${unique("")}`.slice(0, 40));
const asked = (email: string) => ({ email, password: PASSWORD, name: "Relevé du soir", scopes: ["read" as const] });

it("makes a token that speaks for the person, with their role of today, and keeps only its hash", async () => {
  const person = await aPersonWithPassword();
  const { token, id, expiresAt } = await createApiToken(from(), asked(person.email));
  expect(token).toMatch(/^appt_[\w-]{43}$/);
  const row = await db.apiToken.findUniqueOrThrow({ where: { id } });
  expect(row).toMatchObject({ userId: person.id, name: "Relevé du soir", scopes: "read", lastUsedAt: null });
  expect(expiresAt.getTime() - row.createdAt.getTime()).toBe(90 * DAY_MS);
  expect(JSON.stringify(row)).not.toContain(token.slice(5));
  await db.user.update({ where: { id: person.id }, data: { role: "manager" } });
  const actor = await actorOfToken(token, null);
  expect(actor).toMatchObject({ userId: person.id, role: "manager", via: "api", sessionId: null, apiTokenId: id });
  expect([...(actor?.scopes ?? [])]).toEqual(["read"]);
  const events = await recordedEvents("user", person.id);
  expect(events).toMatchObject([{ name: "user.apiTokenCreated", audience: "admin", data: { tokenId: id } }]);
  expect(JSON.stringify(events)).not.toContain(token.slice(5));
});

it("refuses to write with a token that only reads", async () => {
  const person = await aPersonWithPassword();
  const { id: number } = await aTicket({ requesterId: person.id });
  const act = async (scopes: ("read" | "write")[]) => {
    const { token } = await createApiToken(from(), { ...asked(person.email), scopes });
    const actor = await actorOfToken(token, null);
    if (!actor) throw new Error("the token speaks for nobody");
    return commentOnTicket(actor, { number, kind: "reply", body: "Bonjour" });
  };
  await expect(act(["read"])).rejects.toMatchObject({ code: "forbidden", key: "errors.scope" });
  expect(await act(["write", "read"])).toMatchObject({ number });
});

it("ends with its time, the account, or the password", async () => {
  const end = {
    time: ({ tokenId }: { tokenId: number }) =>
      db.apiToken.update({ where: { id: tokenId }, data: { expiresAt: new Date() } }),
    account: ({ userId }: { userId: number }) => db.user.update({ where: { id: userId }, data: { active: false } }),
    password: ({ userId }: { userId: number }) =>
      db.$transaction((tx) => setPassword(tx, userId, { passwordHash: "another" }, new Date())),
  };
  for (const [what, happen] of Object.entries(end)) {
    const person = await aPersonWithPassword();
    const { token, id } = await createApiToken(from(), asked(person.email));
    expect(await actorOfToken(token, null), what).not.toBeNull();
    await happen({ tokenId: id, userId: person.id });
    expect(await actorOfToken(token, null), what).toBeNull();
  }
  for (const token of ["", "appt_", `appt_${"a".repeat(43)}`, "é"]) expect(await actorOfToken(token, null)).toBeNull();
});

it("notes its use once in five minutes", async () => {
  const person = await aPersonWithPassword();
  const { token, id } = await createApiToken(from(), asked(person.email));
  const lastUse = async () => (await db.apiToken.findUniqueOrThrow({ where: { id } })).lastUsedAt?.getTime();
  await actorOfToken(token, null);
  await expect.poll(lastUse).toBeTypeOf("number");
  const recent = new Date(Date.now() - 60_000);
  await db.apiToken.update({ where: { id }, data: { lastUsedAt: recent } });
  await actorOfToken(token, null);
  expect(await lastUse()).toBe(recent.getTime());
  await db.apiToken.update({ where: { id }, data: { lastUsedAt: new Date(Date.now() - 600_000) } });
  await actorOfToken(token, null);
  await expect.poll(lastUse).toBeGreaterThan(recent.getTime());
});

it("says the same to a wrong password, an unknown address and somebody who is out, and makes nobody wait for a sign-in less", async () => {
  const person = await aPersonWithPassword();
  const out = await aPersonWithPassword({ active: false });
  const before = await eventCount();
  for (const email of [out.email, `${unique("nobody-")}@example.test`])
    await expect(createApiToken(from(), asked(email))).rejects.toMatchObject({ key: "signIn.errors.wrong" });
  const wrong = { ...asked(person.email), password: "not the password" };
  for (let tried = 0; tried < 10; tried += 1)
    await expect(createApiToken(from(), wrong)).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(createApiToken(from(), asked(person.email))).rejects.toMatchObject({ code: "rate_limited" });
  expect(await eventCount()).toBe(before);
  expect(await db.apiToken.count({ where: { userId: { in: [person.id, out.id] } } })).toBe(0);
});

it("is for people who haven't signed in, for 1 to 365 days, with a scope and no other fields", async () => {
  const person = await aPersonWithPassword();
  for (const actor of [asLearner(person), asJob()])
    await expect(createApiToken(actor, asked(person.email))).rejects.toMatchObject({ code: "forbidden" });
  const wrongs = [{ expiresInDays: 0 }, { expiresInDays: 366 }, { scopes: [] }, { name: " " }, { userId: 1 }];
  for (const wrong of wrongs) {
    const attempt = createApiToken(from(), { ...asked(person.email), ...wrong });
    await expect(attempt, JSON.stringify(wrong)).rejects.toMatchObject({ code: "invalid_input" });
  }
});
