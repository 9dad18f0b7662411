import { expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { asAdmin, asJob } from "../../testing/actors";
import { aLearner, anAdmin, unique } from "../../testing/factories";
import { recordedNames } from "../../testing/recorded";
import { inviteAdministrator } from "./invite-administrator";

it("makes a new administrator with a link", async () => {
  const email = `${unique("first-")}@example.test`;
  const invited = await inviteAdministrator(asJob("admin"), { email });
  expect(invited.link).toMatch(/\/reset-password\/[\w-]{43}$/);
  expect(await db.user.findUnique({ where: { id: invited.id } })).toMatchObject({
    email,
    name: email.split("@")[0],
    role: "admin",
    active: true,
    passwordHash: null,
  });
  expect(await recordedNames("user", invited.id)).toEqual(["user.invited"]);
});

it("raises and lets in again who has an account, and gives them a link too", async () => {
  const person = await aLearner({ active: false, passwordHash: "x" });
  const invited = await inviteAdministrator(asJob("admin"), { email: person.email });
  expect(invited.id).toBe(person.id);
  expect(await db.user.findUnique({ where: { id: person.id } })).toMatchObject({ role: "admin", active: true });
  expect(await recordedNames("user", person.id)).toEqual([
    "user.invitationRenewed",
    "user.roleChanged",
    "user.reactivated",
  ]);
});

it("is for whoever runs the machine, not for people", async () => {
  const email = `${unique("not-")}@example.test`;
  await expect(inviteAdministrator(asAdmin(await anAdmin()), { email })).rejects.toMatchObject({ code: "forbidden" });
  expect(await db.user.findUnique({ where: { email } })).toBeNull();
});
