import { expect, it } from "vitest";
import { loadSession } from "../../platform/auth/load-actor";
import { asAnonymous, asLearner } from "../../testing/actors";
import { aLearner } from "../../testing/factories";
import { aSession, asSession } from "../../testing/passwords";
import { recordedNames } from "../../testing/recorded";
import { signOut } from "./sign-out";

it("ends this session, once, and no other", async () => {
  const person = await aLearner();
  const [here, there] = [await aSession(person.id), await aSession(person.id)];
  await signOut(asSession(person, here), {});
  await signOut(asSession(person, here), {});
  expect(await loadSession(here, "page", null)).toBeNull();
  expect(await loadSession(there, "page", null)).not.toBeNull();
  expect(await recordedNames("user", person.id)).toEqual(["user.signedOut"]);
});

it("is only for who came with a session", async () => {
  const person = await aLearner();
  await expect(signOut(asLearner(person), {})).rejects.toMatchObject({ code: "forbidden" });
  await expect(signOut(asAnonymous(), {})).rejects.toMatchObject({ code: "forbidden" });
});
