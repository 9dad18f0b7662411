import { afterEach, expect, it } from "vitest";
import { knownDeviceOf } from "../../platform/auth/known-device";
import { loadSession } from "../../platform/auth/load-actor";
import { db } from "../../platform/db/client";
import { env } from "../../platform/env";
import { asAnonymous, asLearner } from "../../testing/actors";
import { aContact, aLearner, unique } from "../../testing/factories";
import { aPersonWithPassword, PASSWORD } from "../../testing/passwords";
import { eventCount, recordedEvents } from "../../testing/recorded";
import { signIn } from "./sign-in";

const address = () => `10.0.0.${unique("")}`.slice(0, 40);
const outcomeOf = (outcome: Promise<unknown>) =>
  outcome.then(
    () => "in",
    (error: unknown) => (error as { code?: string }).code ?? error,
  );

afterEach(() => Object.assign(env(), { MAIL_TRANSPORT: "log" }));

it("opens a session that names the person, and records it without their address", async () => {
  const person = await aPersonWithPassword();
  const from = asAnonymous("192.0.2.44", { userAgent: "Firefox/140.0", deviceToken: null });
  const started = await signIn(from, { email: ` ${person.email.toUpperCase()} `, password: PASSWORD });
  expect(started.sessionId).toMatch(/^[\w-]{43}$/);
  const session = await db.session.findUniqueOrThrow({ where: { id: started.sessionId } });
  expect(session).toMatchObject({
    userId: person.id,
    userAgent: "Firefox/140.0",
    address: "192.0.2.44",
    revokedAt: null,
  });
  expect((session.expiresAt.getTime() - session.createdAt.getTime()) / 86_400_000).toBe(30);
  expect(await loadSession(started.sessionId, "page", null)).toMatchObject({
    actor: { userId: person.id },
    user: { name: person.name },
  });
  const events = await recordedEvents("user", person.id);
  expect(events).toMatchObject([{ name: "user.signedIn", audience: "admin", data: { knownDevice: false } }]);
  expect(JSON.stringify(events)).not.toMatch(new RegExp(`${started.sessionId}|192\\.0\\.2|${person.email}`));
});

it("says the same to a wrong password, an unknown address, a deactivated person, one without a password, a contact", async () => {
  const person = await aPersonWithPassword();
  const out = await aPersonWithPassword({ active: false });
  const invited = await aLearner();
  await aContact();
  const before = await eventCount();
  const tries = [
    { email: person.email, password: "not the password" },
    { email: `${unique("nobody-")}@example.test`, password: PASSWORD },
    { email: "é@ö.test", password: PASSWORD },
    { email: out.email, password: PASSWORD },
    { email: invited.email, password: PASSWORD },
  ];
  for (const credentials of tries) {
    await expect(signIn(asAnonymous(address()), credentials)).rejects.toMatchObject({
      code: "unauthenticated",
      key: "signIn.errors.wrong",
    });
  }
  expect(await eventCount()).toBe(before);
  expect(await db.session.count({ where: { userId: { in: [person.id, out.id, invited.id] } } })).toBe(0);
});

it("asks to wait after ten failures from anywhere, the right password too, but not on a device it knows", async () => {
  const person = await aPersonWithPassword();
  const { deviceToken } = await signIn(asAnonymous(address()), { email: person.email, password: PASSWORD });
  expect(knownDeviceOf(deviceToken, person.id)).not.toBeNull();
  const wrong = Array.from({ length: 12 }, () =>
    outcomeOf(signIn(asAnonymous(address()), { email: person.email, password: "not the password" })),
  );
  const outcomes = await Promise.all(wrong);
  expect(outcomes.filter((outcome) => outcome === "unauthenticated")).toHaveLength(10);
  await expect(signIn(asAnonymous(address()), { email: person.email, password: PASSWORD })).rejects.toMatchObject({
    code: "rate_limited",
    params: { minutes: 1 },
  });
  const known = asAnonymous(address(), { userAgent: "", deviceToken });
  expect(await outcomeOf(signIn(known, { email: person.email, password: PASSWORD }))).toBe("in");
  const another = await aPersonWithPassword();
  expect(await outcomeOf(signIn(known, { email: another.email, password: PASSWORD }))).toBe("in");
});

it("throttles addresses that nobody has in the same way", async () => {
  const email = `${unique("nobody-")}@example.test`;
  const tries = Array.from({ length: 11 }, () =>
    outcomeOf(signIn(asAnonymous(address()), { email, password: PASSWORD })),
  );
  expect((await Promise.all(tries)).filter((outcome) => outcome === "rate_limited")).toHaveLength(1);
});

it("closes an address after two hundred failures, whoever they were for, and no other", async () => {
  const classroom = address();
  const nobody = () => `${unique("nobody-")}@example.test`;
  const tries = Array.from({ length: 201 }, () =>
    outcomeOf(signIn(asAnonymous(classroom), { email: nobody(), password: "x" })),
  );
  expect((await Promise.all(tries)).filter((outcome) => outcome === "rate_limited")).toHaveLength(1);
  const person = await aPersonWithPassword();
  const credentials = { email: person.email, password: PASSWORD };
  await expect(signIn(asAnonymous(classroom), credentials)).rejects.toMatchObject({ code: "rate_limited" });
  const { deviceToken } = await signIn(asAnonymous(address()), credentials);
  expect(await outcomeOf(signIn(asAnonymous(classroom, { userAgent: "", deviceToken }), credentials))).toBe("in");
});

it("lets thirty right ones in beside fifteen wrong ones, all from one classroom", async () => {
  const people = await Promise.all(Array.from({ length: 30 }, () => aPersonWithPassword()));
  const classroom = asAnonymous(address());
  const right = people.map((person) => outcomeOf(signIn(classroom, { email: person.email, password: PASSWORD })));
  const wrong = people
    .slice(0, 15)
    .map((person) => outcomeOf(signIn(classroom, { email: person.email, password: "a wrong one" })));
  expect(await Promise.all(right)).toEqual(Array(30).fill("in"));
  expect(new Set(await Promise.all(wrong))).toEqual(new Set(["unauthenticated"]));
});

it("waits for the confirmation of an address once mail reaches people, and says so to its person only", async () => {
  const person = await aPersonWithPassword();
  await db.user.update({ where: { id: person.id }, data: { emailConfirmedAt: null } });
  Object.assign(env(), { MAIL_TRANSPORT: "smtp" });
  await expect(signIn(asAnonymous(), { email: person.email, password: "not the password" })).rejects.toMatchObject({
    key: "signIn.errors.wrong",
  });
  await expect(signIn(asAnonymous(), { email: person.email, password: PASSWORD })).rejects.toMatchObject({
    code: "forbidden",
    key: "signIn.errors.unconfirmed",
  });
  Object.assign(env(), { MAIL_TRANSPORT: "log" });
  expect(await outcomeOf(signIn(asAnonymous(), { email: person.email, password: PASSWORD }))).toBe("in");
});

it("is for people who haven't signed in", async () => {
  const person = await aPersonWithPassword();
  await expect(signIn(asLearner(person), { email: person.email, password: PASSWORD })).rejects.toMatchObject({
    code: "forbidden",
  });
});

it("refuses what is no text by the field", async () => {
  const posted = { email: { contains: "@" }, password: ["x"] } as unknown as { email: string; password: string };
  await expect(signIn(asAnonymous(), posted)).rejects.toMatchObject({
    code: "invalid_input",
    issues: [{ path: ["email"] }, { path: ["password"] }],
  });
});
