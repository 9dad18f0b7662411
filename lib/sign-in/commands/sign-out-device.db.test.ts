import { expect, it } from "vitest";
import { loadSession } from "../../platform/auth/load-actor";
import { deviceReference } from "../device-reference";
import { listDevices } from "../queries/devices";
import { asAnonymous } from "../../testing/actors";
import { aLearner } from "../../testing/factories";
import { aSession, asSession } from "../../testing/passwords";
import { recordedEvents } from "../../testing/recorded";
import { signOutDevice } from "./sign-out-device";

it("ends the device that the list names, and it leaves the list", async () => {
  const person = await aLearner();
  const [here, there] = [await aSession(person.id), await aSession(person.id)];
  const actor = asSession(person, here);
  const listed = await listDevices(actor);
  expect(listed.map(({ reference, present }) => [reference, present])).toEqual([
    [deviceReference(here), true],
    [deviceReference(there), false],
  ]);
  expect(JSON.stringify(listed)).not.toContain(there);
  await signOutDevice(actor, { device: deviceReference(there) });
  expect(await loadSession(there, "page", null)).toBeNull();
  expect(await listDevices(actor)).toHaveLength(1);
  expect(await recordedEvents("user", person.id)).toMatchObject([
    { name: "user.sessionsRevoked", audience: "admin", data: { count: 1, because: "deviceSignedOut" } },
  ]);
  await expect(signOutDevice(actor, { device: deviceReference(there) })).rejects.toMatchObject({ code: "not_found" });
});

it("finds no device of another person", async () => {
  const [person, other] = [await aLearner(), await aLearner()];
  const theirs = await aSession(other.id);
  const actor = asSession(person, await aSession(person.id));
  await expect(signOutDevice(actor, { device: deviceReference(theirs) })).rejects.toMatchObject({ code: "not_found" });
  await expect(signOutDevice(actor, { device: theirs.slice(0, 22) })).rejects.toMatchObject({ code: "not_found" });
  await expect(signOutDevice(asAnonymous(), { device: deviceReference(theirs) })).rejects.toMatchObject({
    code: "forbidden",
  });
  expect(await loadSession(theirs, "page", null)).not.toBeNull();
});
