import { expect, it } from "vitest";
import { actorOfToken } from "../../platform/auth/api-token";
import { db } from "../../platform/db/client";
import { asAnonymous, asLearner } from "../../testing/actors";
import { aPersonWithPassword, PASSWORD } from "../../testing/passwords";
import { recordedNames } from "../../testing/recorded";
import { createApiToken } from "./create-api-token";
import { revokeApiToken } from "./revoke-api-token";

async function aToken() {
  const person = await aPersonWithPassword();
  const wanted = { email: person.email, password: PASSWORD, name: "Essai", scopes: ["read" as const] };
  return { person, ...(await createApiToken(asAnonymous(), wanted)) };
}

it("ends a token by itself, though it only reads, and says so once", async () => {
  const { person, token, id } = await aToken();
  const actor = await actorOfToken(token, null);
  if (!actor) throw new Error("the token speaks for nobody");
  await revokeApiToken(actor, { id });
  expect(await actorOfToken(token, null)).toBeNull();
  const { revokedAt } = await db.apiToken.findUniqueOrThrow({ where: { id } });
  expect(revokedAt).toBeInstanceOf(Date);
  await revokeApiToken(actor, { id });
  expect(await db.apiToken.findUniqueOrThrow({ where: { id } })).toMatchObject({ revokedAt });
  expect(await recordedNames("user", person.id)).toEqual(["user.apiTokenCreated", "user.apiTokenRevoked"]);
});

it("knows no token of others", async () => {
  const { token, id } = await aToken();
  const other = await aPersonWithPassword();
  await expect(revokeApiToken(asLearner(other), { id })).rejects.toMatchObject({ code: "not_found" });
  await expect(revokeApiToken(asAnonymous(), { id })).rejects.toMatchObject({ code: "not_found" });
  expect(await actorOfToken(token, null)).not.toBeNull();
});
