import { expect, it } from "vitest";
import { systemActor } from "../platform/actor";
import { mintToken } from "../platform/auth/one-time-token";
import { db } from "../platform/db/client";
import { aLearner } from "../testing/factories";
import { aSession } from "../testing/passwords";
import { purgeSignInsJob } from "./jobs";

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

it("deletes what ended over thirty days ago, and nothing else, however often it runs", async () => {
  const { id: userId } = await aLearner();
  const [open, closed, old, run] = [
    await aSession(userId),
    await aSession(userId),
    await aSession(userId),
    await aSession(userId),
  ];
  await db.session.update({ where: { id: closed }, data: { revokedAt: daysAgo(29) } });
  await db.session.update({ where: { id: old }, data: { revokedAt: daysAgo(31) } });
  await db.session.update({ where: { id: run }, data: { expiresAt: daysAgo(31) } });
  for (const days of [29, 31]) {
    const link = () => ({ data: { userId, tokenHash: mintToken().tokenHash, expiresAt: daysAgo(days) } });
    await db.passwordReset.create(link());
    await db.emailConfirmation.create(link());
    await db.invitation.create(link());
  }
  await purgeSignInsJob.run(systemActor(purgeSignInsJob.name));
  await purgeSignInsJob.run(systemActor(purgeSignInsJob.name));
  const where = { where: { userId } };
  expect((await db.session.findMany(where)).map(({ id }) => id).sort()).toEqual([open, closed].sort());
  expect([
    await db.passwordReset.count(where),
    await db.emailConfirmation.count(where),
    await db.invitation.count(where),
  ]).toEqual([1, 1, 1]);
});
