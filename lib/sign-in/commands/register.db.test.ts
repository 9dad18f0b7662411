import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { afterEach, beforeEach, expect, it } from "vitest";
import { verifyPassword } from "../../platform/auth/password-hash";
import { db } from "../../platform/db/client";
import { env } from "../../platform/env";
import { asAnonymous, asLearner } from "../../testing/actors";
import { aLearner, unique } from "../../testing/factories";
import { aPersonWithPassword, OTHER_PASSWORD, PASSWORD } from "../../testing/passwords";
import { recordedEvents, recordedNames } from "../../testing/recorded";
import { registrationFingerprint } from "../registration-repeat";
import { register } from "./register";

const email = () => `${unique("new-")}@example.test`;
const from = () => asAnonymous(unique("192.0.2."));
const open = (mode: "off" | "domains" | "open", domains: string[] = []) =>
  db.setting.upsert({
    where: { key: "registration" },
    create: { key: "registration", value: { mode, domains } },
    update: { value: { mode, domains } },
  });
const find = (address: string) =>
  db.user.findUniqueOrThrow({ where: { email: address }, include: { searchTerms: true, emailConfirmations: true } });

beforeEach(() => open("open"));
afterEach(() => Object.assign(env(), { MAIL_TRANSPORT: "log" }));

it("makes a learner who signs in at once where no mail reaches people", async () => {
  const address = email();
  expect(
    await register(from(), { name: "  Zoé  Martin ", email: address.toUpperCase(), password: PASSWORD, locale: "en" }),
  ).toEqual({ next: "signIn" });
  const user = await find(address);
  expect(user).toMatchObject({ role: "learner", locale: "en", active: true, contact: false });
  expect(user.emailConfirmedAt).not.toBeNull();
  expect(user.searchTerms.map(({ term }) => term)).toContain("zoe");
  expect(await verifyPassword(PASSWORD, user.passwordHash)).toBe(true);
  const events = await recordedEvents("user", user.id);
  expect(events).toMatchObject([{ name: "user.registered", audience: "admin", data: { confirmed: true } }]);
  expect(JSON.stringify(events)).not.toMatch(/Zo|example/);
});

it("refuses a taken address by the field where no mail reaches people", async () => {
  const taken = await aLearner();
  await expect(register(from(), { name: "Z", email: taken.email, password: PASSWORD })).rejects.toMatchObject({
    code: "invalid_input",
    issues: [{ path: ["email"], key: "signIn.errors.emailTaken" }],
  });
});

it("answers a repeat under its key as the first, and another person, name or password with a conflict", async () => {
  const [somebody, address, idempotencyKey] = [from(), email(), unique("key-")];
  const ask = (more: object = {}, by = somebody) =>
    register(by, { name: "Z", email: address, password: PASSWORD, ...more }, { idempotencyKey });
  const first = await ask();
  expect(await ask()).toEqual(first);
  for (const other of [{ password: OTHER_PASSWORD }, { name: "Y" }, { email: email() }])
    await expect(ask(other)).rejects.toMatchObject({ code: "conflict", key: "errors.idempotencyReused" });
  await expect(ask({}, from())).rejects.toMatchObject({ code: "invalid_input" });
  expect(await recordedNames("user", (await find(address)).id)).toEqual(["user.registered"]);
});

it("keeps with a key nothing by which a password could be tried", async () => {
  const input = { name: "Z", email: email(), password: PASSWORD };
  const key = unique("key-");
  await register(from(), input, { idempotencyKey: key });
  const { inputHash } = await db.idempotencyKey.findFirstOrThrow({ where: { key } });
  expect(inputHash).not.toBe(
    createHash("sha256")
      .update(String(canonicalize(input)))
      .digest("hex"),
  );
  expect(inputHash).toBe(
    createHash("sha256")
      .update(String(canonicalize(await registrationFingerprint(input, key))))
      .digest("hex"),
  );
});

it("tells nobody by a key whether an address is known", async () => {
  Object.assign(env(), { MAIL_TRANSPORT: "smtp" });
  const [known, somebody] = [await aPersonWithPassword(), from()];
  const outcomes = [known.email, email()].map(async (address) => {
    const options = { idempotencyKey: unique("key-") };
    const ask = (password: string) => register(somebody, { name: "Z", email: address, password }, options);
    const first = await ask(PASSWORD);
    const other = await ask(OTHER_PASSWORD).catch((error: unknown) => (error as { code: string }).code);
    return [first, await ask(PASSWORD), other];
  });
  const [one, other] = await Promise.all(outcomes);
  expect(one).toEqual(other);
  expect(await recordedNames("user", known.id)).toEqual(["user.registrationRepeated"]);
});

it("makes one account of twenty registrations at once", async () => {
  const address = email();
  const all = Array.from({ length: 20 }, () =>
    register(from(), { name: "Z", email: address, password: PASSWORD }).catch((error: unknown) => error),
  );
  const outcomes = await Promise.all(all);
  expect(outcomes.filter((outcome) => !(outcome instanceof Error))).toHaveLength(1);
  expect(await recordedNames("user", (await find(address)).id)).toEqual(["user.registered"]);
});

it("answers the same whether the address is free once mail reaches people, and writes to whoever has it", async () => {
  Object.assign(env(), { MAIL_TRANSPORT: "smtp" });
  const taken = await aPersonWithPassword();
  const address = email();
  const free = await register(from(), { name: "Z", email: address, password: PASSWORD });
  expect(await register(from(), { name: "Z", email: taken.email, password: OTHER_PASSWORD })).toEqual(free);
  const fresh = await find(address);
  expect(fresh.emailConfirmedAt).toBeNull();
  expect(await recordedNames("user", fresh.id)).toEqual(["user.registered", "user.emailConfirmationRequested"]);
  expect(await recordedNames("user", taken.id)).toEqual(["user.registrationRepeated"]);
  expect(await verifyPassword(PASSWORD, (await find(taken.email)).passwordHash)).toBe(true);
});

it("lets the last registration of an unconfirmed address count, and sends three links an hour at most", async () => {
  Object.assign(env(), { MAIL_TRANSPORT: "smtp" });
  const address = email();
  for (const password of [PASSWORD, PASSWORD, PASSWORD, PASSWORD, OTHER_PASSWORD])
    await register(from(), { name: "Z", email: address, password });
  const user = await find(address);
  expect(user.emailConfirmations.filter(({ usedAt }) => usedAt === null)).toHaveLength(1);
  expect(user.emailConfirmations).toHaveLength(3);
});

it("holds to the centre's setting", async () => {
  await open("domains", ["rosa-parks.fr"]);
  await expect(register(from(), { name: "Z", email: email(), password: PASSWORD })).rejects.toMatchObject({
    code: "invalid_input",
    issues: [{ path: ["email"], key: "signIn.errors.domain", params: { domains: "@rosa-parks.fr" } }],
  });
  await expect(
    register(from(), { name: "Z", email: "a@evil-rosa-parks.fr", password: PASSWORD }),
  ).rejects.toMatchObject({ code: "invalid_input" });
  expect(await register(from(), { name: "Z", email: `${unique("a")}@rosa-parks.fr`, password: PASSWORD })).toEqual({
    next: "signIn",
  });
  await open("off");
  await expect(register(from(), { name: "Z", email: email(), password: PASSWORD })).rejects.toMatchObject({
    code: "forbidden",
    key: "signIn.errors.registrationOff",
  });
});

it("refuses common and personal passwords, empty names, and people who are signed in", async () => {
  const refused = (name: string, password: string) => register(from(), { name, email: email(), password });
  await expect(refused("Z", "password1234")).rejects.toMatchObject({
    issues: [{ path: ["password"], key: "signIn.errors.passwordCommon" }],
  });
  await expect(refused("Zoé Martin", "zoemartin-2026")).rejects.toMatchObject({
    issues: [{ path: ["password"], key: "signIn.errors.passwordPersonal" }],
  });
  await expect(refused("   ", PASSWORD)).rejects.toMatchObject({
    issues: [{ path: ["name"], key: "validation.required" }],
  });
  const learner = await aLearner();
  await expect(register(asLearner(learner), { name: "Z", email: email(), password: PASSWORD })).rejects.toMatchObject({
    code: "forbidden",
  });
});

it("lets a whole class register from one address, and no more than sixty an hour", async () => {
  const classroom = asAnonymous(unique("192.0.2."));
  const taken = await aLearner();
  const outcomes = await Promise.all(
    Array.from({ length: 61 }, () =>
      register(classroom, { name: "Z", email: taken.email, password: PASSWORD }).catch(
        (error: unknown) => (error as { code: string }).code,
      ),
    ),
  );
  expect(outcomes.filter((code) => code === "rate_limited")).toHaveLength(1);
});
