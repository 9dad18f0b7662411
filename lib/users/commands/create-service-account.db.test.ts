import { expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { UserId } from "../../platform/ids";
import { asAdmin, asTechnician } from "../../testing/actors";
import { aLearner, anAdmin, aTechnician, aTicket } from "../../testing/factories";
import { recordedEvents } from "../../testing/recorded";
import { assignTicket } from "../../tickets/commands/assign-ticket";
import { listPeople } from "../queries/list-people";
import { getUser, listUsers } from "../queries";
import { changeRole } from "./change-role";
import { createServiceAccount } from "./create-service-account";
import { resendInvitation } from "./resend-invitation";

const page = { limit: 100, cursor: null };

it("makes an account without an address or a password, which is no person of the lists", async () => {
  const admin = await anAdmin();
  const actor = asAdmin(admin);
  const { id } = await createServiceAccount(actor, { name: "Emplois du temps", role: "technician" });
  const row = await db.user.findUniqueOrThrow({ where: { id } });
  const facts = { name: "Emplois du temps", role: "technician", service: true, email: null, passwordHash: null };
  expect(row).toMatchObject({ ...facts, active: true, contact: false });
  expect(await recordedEvents("user", id)).toMatchObject([
    { name: "user.serviceAccountCreated", actorId: admin.id, audience: "admin", data: { role: "technician" } },
  ]);
  const listed = await listUsers(actor, { q: "Emplois du temps" }, page);
  expect(listed.items.map((one) => one.id)).not.toContain(id);
  const found = await listPeople(asTechnician(await aTechnician()), { q: "Emplois du temps", page });
  expect(found.items.map((one) => one.id)).not.toContain(id);
  expect(await getUser(actor, UserId.parse(id))).toMatchObject({ state: "active", can: { resendInvitation: false } });
});

it("is invited by nobody, and gets no ticket", async () => {
  const actor = asAdmin(await anAdmin());
  const { id } = await createServiceAccount(actor, { name: "Supervision", role: "technician" });
  await expect(resendInvitation(actor, { id })).rejects.toMatchObject({ code: "conflict" });
  const ticket = await aTicket({ requesterId: (await aLearner()).id });
  const assigned = assignTicket(actor, { number: ticket.id, leadId: id, helperIds: [] });
  await expect(assigned).rejects.toMatchObject({ code: "invalid_input" });
});

it("doesn't count as the administrator who is left", async () => {
  const admin = await anAdmin();
  const other = await anAdmin();
  const program = await createServiceAccount(asAdmin(admin), { name: "Sauvegarde", role: "admin" });
  await db.user.updateMany({
    where: { role: "admin", service: false, id: { notIn: [admin.id, other.id] } },
    data: { active: false },
  });
  const demote = (by: { id: number }, id: number) => changeRole(asAdmin(by), { id, role: "manager", version: 1 });
  await demote(program, other.id);
  await expect(demote(program, admin.id)).rejects.toMatchObject({ code: "conflict", key: "users.errors.lastAdmin" });
});
