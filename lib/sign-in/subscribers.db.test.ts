import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { db } from "../platform/db/client";
import { env } from "../platform/env";
import { drainOutbox } from "../platform/outbox/worker";
import { asAdmin, asAnonymous } from "../testing/actors";
import { anAdmin, unique } from "../testing/factories";
import { aPersonWithPassword, aSession, asSession, OTHER_PASSWORD, PASSWORD } from "../testing/passwords";
import { createUser } from "../users/commands/create-user";
import { changePassword } from "./commands/change-password";
import { resetPassword } from "./commands/reset-password";
import { getPasswordLink } from "./queries/links";
import { signInMailSubscriber } from "./subscribers";

const lettersTo = (email: string) => {
  const directory = join(env().APPTICKET_DATA_DIR, "mail");
  return readdirSync(directory)
    .map((name) => readFileSync(join(directory, name), "utf8"))
    .filter((source) => source.includes(`To: ${email}\r\n`));
};
afterEach(() => Object.assign(env(), { MAIL_TRANSPORT: "log", RESEND_API_KEY: undefined }));

it("tells people that their password changed", async () => {
  const person = await aPersonWithPassword();
  await changePassword(asSession(person, await aSession(person.id)), { current: PASSWORD, password: OTHER_PASSWORD });
  await drainOutbox([signInMailSubscriber]);
  expect(lettersTo(person.email)).toHaveLength(1);
  expect(lettersTo(person.email)[0]).toContain("vient de changer");
});

it("leaves an invitation's link to the administrator where no mail reaches people", async () => {
  const email = `${unique("invited-")}@example.test`;
  await createUser(asAdmin(await anAdmin()), { name: "Manon Girard", email });
  await drainOutbox([signInMailSubscriber]);
  expect(lettersTo(email)).toEqual([]);
});

it("gives the mail of an invitation a link of its own beside the administrator's, of which one can be used", async () => {
  const email = `${unique("invited-")}@example.test`;
  const invited = await createUser(asAdmin(await anAdmin()), { name: "Manon Girard", email });
  const shown = String(invited.link).split("/").at(-1) ?? "";
  const event = await db.auditEvent.findFirstOrThrow({ where: { subjectType: "user", subjectId: invited.id } });
  // No server listens there: the letter is written, and not taken.
  Object.assign(env(), { MAIL_TRANSPORT: "smtp", SMTP_URL: "smtp://127.0.0.1:1" });
  const delivery = signInMailSubscriber.deliver(
    { ...event, data: event.data as Record<string, unknown> },
    asAnonymous() as never,
  );
  await expect(delivery).rejects.toThrow();
  expect(await db.invitation.count({ where: { userId: invited.id, usedAt: null } })).toBe(2);
  await resetPassword(asAnonymous(), { token: shown, password: OTHER_PASSWORD });
  expect(await db.invitation.count({ where: { userId: invited.id, usedAt: null } })).toBe(0);
  expect(await getPasswordLink(asAnonymous(), shown)).toMatchObject({ state: "used" });
});
