import { expect, it } from "vitest";
import type { Actor } from "../../platform/actor";
import { actorOfToken } from "../../platform/auth/api-token";
import { db } from "../../platform/db/client";
import { asAdmin, asPerson } from "../../testing/actors";
import { aLearner, anAdmin, aManager } from "../../testing/factories";
import { recordedEvents } from "../../testing/recorded";
import { createServiceAccount } from "../../users/commands/create-service-account";
import { deactivateUser } from "../../users/commands/deactivate-user";
import { reactivateUser } from "../../users/commands/reactivate-user";
import { renameUser } from "../../users/commands/rename-user";
import type { TokenScope } from "../schema";
import { listOwnTokens, listServiceAccounts } from "../queries";
import { MOST_TOKENS } from "../write-token";
import { issueApiToken } from "./issue-api-token";
import { revokeApiToken } from "./revoke-api-token";

const signedIn = (person: Parameters<typeof asPerson>[0]) => asPerson(person, { sessionId: "a session" });
const wanted = (scopes: TokenScope[] = ["read"]) => ({ name: "Relevé du soir", scopes });

async function bearer(token: string): Promise<Actor> {
  const actor = await actorOfToken(token, null);
  if (!actor) throw new Error("the token speaks for nobody");
  return actor;
}

it("makes one's own, which the list shows without what it is, until it is ended", async () => {
  const person = await aLearner();
  const me = signedIn(person);
  const made = await issueApiToken(me, { ...wanted(["write", "read"]), expiresInDays: 30 });
  expect(await bearer(made.token)).toMatchObject({ userId: person.id, via: "api", apiTokenId: made.id });
  const [row] = await listOwnTokens(me);
  expect(row).toMatchObject({ id: made.id, name: "Relevé du soir", scopes: ["read", "write"] });
  expect(row?.expiresAt).toBe(made.expiresAt.toISOString());
  expect(JSON.stringify(await listOwnTokens(me))).not.toContain(made.token.slice(5));
  await expect.poll(async () => (await listOwnTokens(me))[0]?.lastUsedAt).toBeTypeOf("string");
  await revokeApiToken(me, { id: made.id });
  expect(await actorOfToken(made.token, null)).toBeNull();
  expect(await listOwnTokens(me)).toEqual([]);
  const names = (await recordedEvents("user", person.id)).map(({ name }) => name);
  expect(names).toEqual(["user.apiTokenCreated", "user.apiTokenRevoked"]);
});

it("is for whoever is signed in: a token makes no other, and one that only reads ends itself only", async () => {
  const me = signedIn(await aLearner());
  const [all, reader] = [
    await issueApiToken(me, wanted(["read", "write", "admin"])),
    await issueApiToken(me, wanted()),
  ];
  await expect(issueApiToken(await bearer(all.token), wanted())).rejects.toMatchObject({ code: "forbidden" });
  const reading = await bearer(reader.token);
  await expect(revokeApiToken(reading, { id: all.id })).rejects.toMatchObject({ code: "forbidden" });
  await revokeApiToken(reading, { id: reader.id });
  await revokeApiToken(await bearer(all.token), { id: all.id });
  expect(await listOwnTokens(me)).toEqual([]);
});

it("refuses what only administrators do to an administrator's token without that scope", async () => {
  const admin = signedIn(await anAdmin());
  const other = await aLearner();
  const { id: service } = await createServiceAccount(admin, { name: "Annuaire", role: "admin" });
  const act = async (holder: number | undefined, scopes: TokenScope[]) => {
    const { token } = await issueApiToken(admin, { ...wanted(scopes), ...(holder ? { holder } : {}) });
    const { version } = await db.user.findUniqueOrThrow({ where: { id: other.id } });
    return renameUser(await bearer(token), { id: other.id, name: `Renommé ${String(version)}`, version });
  };
  for (const holder of [undefined, service]) {
    const refused = { code: "forbidden", key: "errors.scopeAdmin" };
    await expect(act(holder, ["read", "write"])).rejects.toMatchObject(refused);
    expect(await act(holder, ["admin"])).toMatchObject({ id: other.id });
  }
});

it("makes and ends those of a program's account, whose role counts, and which a deactivation ends for good", async () => {
  const admin = signedIn(await anAdmin());
  const { id: holder } = await createServiceAccount(admin, { name: "Supervision", role: "manager" });
  const made = await issueApiToken(admin, { ...wanted(), holder });
  expect(await bearer(made.token)).toMatchObject({ userId: holder, role: "manager" });
  const listed = async () => (await listServiceAccounts(admin)).find(({ id }) => id === holder);
  expect(await listed()).toMatchObject({
    name: "Supervision",
    role: "manager",
    active: true,
    tokens: [{ id: made.id }],
  });
  const writer = await issueApiToken(admin, wanted(["write"]));
  await expect(revokeApiToken(await bearer(writer.token), { id: made.id })).rejects.toMatchObject({
    code: "forbidden",
  });
  await deactivateUser(admin, { id: holder, version: 1 });
  await reactivateUser(admin, { id: holder, version: 2 });
  expect(await actorOfToken(made.token, null)).toBeNull();
  expect(await listed()).toMatchObject({ tokens: [] });
  await expect(listServiceAccounts(asPerson(await aManager()))).rejects.toMatchObject({ code: "forbidden" });
  await expect(listServiceAccounts(asAdmin({ id: 1 }))).resolves.toBeInstanceOf(Array);
});

it("stops at a hundred for one account", async () => {
  const person = await aLearner();
  const many = Array.from({ length: MOST_TOKENS }, (_, index) => ({
    userId: person.id,
    tokenVersion: 0,
    name: "Relevé",
    scopes: "read",
    tokenHash: `${String(person.id)}-${String(index)}`.padEnd(64, "x"),
    expiresAt: new Date(Date.now() + 60_000),
  }));
  await db.apiToken.createMany({ data: many });
  const refused = { code: "conflict", key: "apiTokens.errors.tooMany" };
  await expect(issueApiToken(signedIn(person), wanted())).rejects.toMatchObject(refused);
  await db.apiToken.updateMany({ where: { userId: person.id }, data: { expiresAt: new Date() } });
  await expect(issueApiToken(signedIn(person), wanted())).resolves.toMatchObject({ id: expect.any(Number) as number });
});
