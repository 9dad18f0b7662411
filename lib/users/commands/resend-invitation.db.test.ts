import { expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { now } from "../../platform/clock";
import { asAdmin, asLearner, asTechnician } from "../../testing/actors";
import { aLearner, anAdmin, aTechnician, unique } from "../../testing/factories";
import { recordedNames } from "../../testing/recorded";
import { createUser } from "./create-user";
import { resendInvitation } from "./resend-invitation";

const anInvited = async (admin: { id: number }) =>
  createUser(asAdmin(admin), { name: "Manon Girard", email: `${unique("invited-")}@example.test` });

it("gives another link and ends the earlier one", async () => {
  const admin = await anAdmin();
  const first = await anInvited(admin);
  const second = await resendInvitation(asAdmin(admin), { id: first.id });
  expect(second.link).not.toBe(first.link);
  const usable = await db.invitation.count({ where: { userId: first.id, usedAt: null, expiresAt: { gt: now() } } });
  expect(usable).toBe(1);
  expect(await recordedNames("user", first.id)).toEqual(["user.invited", "user.invitationRenewed"]);
});

it("refuses who has a password, and who is out", async () => {
  const admin = await anAdmin();
  const joined = await aLearner({ passwordHash: "x" });
  await expect(resendInvitation(asAdmin(admin), { id: joined.id })).rejects.toMatchObject({
    code: "conflict",
    key: "users.errors.alreadyJoined",
  });
  const out = await aLearner({ active: false });
  await expect(resendInvitation(asAdmin(admin), { id: out.id })).rejects.toMatchObject({ code: "conflict" });
});

it("is for administrators; to learners nobody exists", async () => {
  const { id } = await anInvited(await anAdmin());
  await expect(resendInvitation(asTechnician(await aTechnician()), { id })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(resendInvitation(asLearner(await aLearner()), { id })).rejects.toMatchObject({ code: "not_found" });
  expect(await db.invitation.count({ where: { userId: id } })).toBe(1);
});
