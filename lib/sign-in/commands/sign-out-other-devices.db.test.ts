import { expect, it } from "vitest";
import { loadSession } from "../../platform/auth/load-actor";
import { asAnonymous } from "../../testing/actors";
import { aLearner } from "../../testing/factories";
import { aSession, asSession } from "../../testing/passwords";
import { recordedEvents } from "../../testing/recorded";
import { signOutOtherDevices } from "./sign-out-other-devices";

it("ends every session but this one, and nobody else's", async () => {
  const [person, other] = [await aLearner(), await aLearner()];
  const theirs = await aSession(other.id);
  const [here, one, two] = [await aSession(person.id), await aSession(person.id), await aSession(person.id)];
  const actor = asSession(person, here);
  expect(await signOutOtherDevices(actor, {})).toEqual({ count: 2 });
  expect(
    await Promise.all([here, one, two, theirs].map(async (id) => (await loadSession(id, "page", null)) !== null)),
  ).toEqual([true, false, false, true]);
  expect(await signOutOtherDevices(actor, {})).toEqual({ count: 0 });
  expect(await recordedEvents("user", person.id)).toMatchObject([
    { name: "user.sessionsRevoked", data: { count: 2, because: "deviceSignedOut" } },
  ]);
  await expect(signOutOtherDevices(asAnonymous(), {})).rejects.toMatchObject({ code: "forbidden" });
});
