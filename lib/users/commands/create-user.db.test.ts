import { expect, it } from "vitest";
import { hashToken } from "../../platform/auth/one-time-token";
import { db } from "../../platform/db/client";
import { asAdmin, asLearner, asManager } from "../../testing/actors";
import { aManager, anAdmin, aLearner, aTeam, unique } from "../../testing/factories";
import { eventCount, recordedEvents } from "../../testing/recorded";
import { createUser } from "./create-user";

const address = () => `${unique("new-")}@example.test`;

it("makes an account without a password, in its teams, and a link that only the answer holds", async () => {
  const admin = await anAdmin();
  const team = await aTeam();
  const email = address();
  const invited = await createUser(asAdmin(admin), {
    name: "  Manon\nGirard ",
    email: ` ${email.toUpperCase()} `,
    role: "technician",
    teamIds: [String(team.id)],
  });

  const user = await db.user.findUniqueOrThrow({
    where: { id: invited.id },
    include: { teams: true, invitations: true, searchTerms: true },
  });
  expect(user).toMatchObject({ name: "Manon Girard", email, role: "technician", passwordHash: null, active: true });
  expect(user.teams.map(({ teamId }) => teamId)).toEqual([team.id]);
  expect(user.searchTerms.map(({ term }) => term)).toEqual(expect.arrayContaining(["manon", "girard", "example"]));

  const token = new URL(String(invited.link)).pathname.split("/").at(-1) ?? "";
  expect(user.invitations).toMatchObject([{ tokenHash: hashToken(token), invitedById: admin.id, usedAt: null }]);
  expect(JSON.stringify(await db.invitation.findMany({ where: { userId: user.id } }))).not.toContain(token);
  const days = (invited.expiresAt.getTime() - Number(user.invitations[0]?.createdAt)) / 86_400_000;
  expect(days).toBe(7);

  expect(await recordedEvents("user", user.id)).toMatchObject([
    {
      name: "user.invited",
      actorId: admin.id,
      audience: "admin",
      data: { role: "technician", teamIds: [team.id], invitationId: user.invitations[0]?.id },
      texts: [{ field: "name", text: "Manon Girard" }],
    },
  ]);
});

it("refuses an address that somebody has, whatever its case, by the field", async () => {
  const admin = await anAdmin();
  const taken = await aLearner();
  const before = await db.user.count();
  await expect(createUser(asAdmin(admin), { name: "Léa", email: taken.email.toUpperCase() })).rejects.toMatchObject({
    code: "invalid_input",
    issues: [{ path: ["email"], key: "users.errors.addressTaken" }],
  });
  expect(await db.user.count()).toBe(before);
});

it("refuses an unknown team and writes nothing", async () => {
  const admin = await anAdmin();
  const email = address();
  await expect(createUser(asAdmin(admin), { name: "Léa", email, teamIds: [2_000_000_000] })).rejects.toMatchObject({
    code: "invalid_input",
    issues: [{ path: ["teamIds"] }],
  });
  expect(await db.user.findUnique({ where: { email } })).toBeNull();
});

it("is for administrators", async () => {
  const before = await eventCount();
  for (const actor of [asManager(await aManager()), asLearner(await aLearner())]) {
    const email = address();
    await expect(createUser(actor, { name: "Léa", email })).rejects.toMatchObject({ code: "forbidden" });
    expect(await db.user.findUnique({ where: { email } })).toBeNull();
  }
  expect(await eventCount()).toBe(before);
});

it("makes one account of the same form sent many times at once, and shows its link once", async () => {
  const actor = asAdmin(await anAdmin());
  const input = { name: "Amadou Sow", email: address() };
  const idempotencyKey = unique("form-");
  const answers = await Promise.all(Array.from({ length: 6 }, () => createUser(actor, input, { idempotencyKey })));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(answers.filter(({ link }) => link !== null)).toHaveLength(1);
  expect(await db.user.count({ where: { email: input.email } })).toBe(1);
});
