import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { env } from "../../platform/env";
import { drainOutbox } from "../../platform/outbox/worker";
import { asAnonymous, asLearner } from "../../testing/actors";
import { aContact, aLearner, unique } from "../../testing/factories";
import { aPersonWithPassword } from "../../testing/passwords";
import { eventCount, recordedEvents } from "../../testing/recorded";
import { signInMailSubscriber } from "../subscribers";
import { hashToken } from "../../platform/auth/one-time-token";
import { requestPasswordReset } from "./request-password-reset";

const lettersTo = (email: string) => {
  const directory = join(env().APPTICKET_DATA_DIR, "mail");
  return readdirSync(directory)
    .map((name) => readFileSync(join(directory, name), "utf8"))
    .filter((source) => source.includes(`To: ${email}\r\n`));
};
const from = () => asAnonymous(unique("192.0.2."));

it("has a link sent whose token is stored nowhere", async () => {
  const person = await aPersonWithPassword();
  await db.user.update({ where: { id: person.id }, data: { locale: "en" } });
  expect(await requestPasswordReset(from(), { email: person.email.toUpperCase() })).toBeNull();
  await drainOutbox([signInMailSubscriber]);
  const [letter = "", ...others] = lettersTo(person.email);
  expect(others).toEqual([]);
  expect(letter).toContain("Hello Camille Roux,");
  const [, token = ""] = /\/reset-password\/([\w-]{43})\r\n/.exec(letter) ?? [];
  const [row] = await db.passwordReset.findMany({ where: { userId: person.id } });
  expect(row).toMatchObject({ tokenHash: hashToken(token), usedAt: null });
  const events = await recordedEvents("user", person.id);
  expect(events).toMatchObject([
    { name: "user.passwordResetRequested", audience: "admin", data: { resetId: row?.id } },
  ]);
  expect(JSON.stringify([events, row])).not.toContain(token);
});

it("answers the same and writes nothing where nobody can reset", async () => {
  const out = await aPersonWithPassword({ active: false });
  await aContact();
  const before = await eventCount();
  for (const email of [`${unique("nobody-")}@example.test`, out.email])
    expect(await requestPasswordReset(from(), { email })).toBeNull();
  expect(await eventCount()).toBe(before);
  expect(await db.passwordReset.count({ where: { userId: out.id } })).toBe(0);
});

it("sends three links an hour at most, and delivers none after its use", async () => {
  const person = await aLearner();
  for (let n = 0; n < 5; n += 1) await requestPasswordReset(from(), { email: person.email });
  await db.passwordReset.updateMany({ where: { userId: person.id }, data: { usedAt: new Date() } });
  await drainOutbox([signInMailSubscriber]);
  expect(await db.passwordReset.count({ where: { userId: person.id } })).toBe(3);
  expect(lettersTo(person.email)).toEqual([]);
});

it("delivered twice sends a second letter, whose link replaces the first", async () => {
  const person = await aLearner();
  await requestPasswordReset(from(), { email: person.email });
  const event = await db.auditEvent.findFirstOrThrow({ where: { subjectType: "user", subjectId: person.id } });
  await drainOutbox([signInMailSubscriber]);
  await db.eventDelivery.updateMany({ where: { eventId: event.id }, data: { state: "pending" } });
  await drainOutbox([signInMailSubscriber]);
  const tokens = lettersTo(person.email).map((letter) => /reset-password\/([\w-]{43})\r\n/.exec(letter)?.[1] ?? "");
  expect(tokens).toHaveLength(2);
  const rows = await db.passwordReset.findMany({ where: { userId: person.id } });
  expect(rows.map(({ tokenHash }) => tokenHash)).toEqual([hashToken(tokens[1] ?? "")]);
});

it("is throttled by address, asks for an address, and is for people who haven't signed in", async () => {
  const one = from();
  const nobody = { email: `${unique("nobody-")}@example.test` };
  for (let n = 0; n < 60; n += 1) await requestPasswordReset(one, nobody);
  await expect(requestPasswordReset(one, nobody)).rejects.toMatchObject({ code: "rate_limited" });
  await expect(requestPasswordReset(from(), { email: "not an address" })).rejects.toMatchObject({
    issues: [{ path: ["email"], key: "validation.email" }],
  });
  await expect(requestPasswordReset(asLearner(await aLearner()), nobody)).rejects.toMatchObject({ code: "forbidden" });
});
