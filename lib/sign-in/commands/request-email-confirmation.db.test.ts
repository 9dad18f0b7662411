import { expect, it } from "vitest";
import { db } from "../../platform/db/client";
import { asAnonymous, asLearner } from "../../testing/actors";
import { aLearner, unique } from "../../testing/factories";
import { aPersonWithPassword } from "../../testing/passwords";
import { eventCount, recordedNames } from "../../testing/recorded";
import { requestEmailConfirmation } from "./request-email-confirmation";

it("sends a link to who waits for one, three an hour at most, the last of which works", async () => {
  const person = await aPersonWithPassword();
  await db.user.update({ where: { id: person.id }, data: { emailConfirmedAt: null } });
  for (let n = 0; n < 5; n += 1)
    expect(await requestEmailConfirmation(asAnonymous(), { email: person.email })).toBeNull();
  expect(await recordedNames("user", person.id)).toEqual(Array(3).fill("user.emailConfirmationRequested"));
  expect(await db.emailConfirmation.count({ where: { userId: person.id, usedAt: null } })).toBe(1);
});

it("answers the same and writes nothing for everybody else", async () => {
  const [confirmed, invited] = [await aPersonWithPassword(), await aLearner()];
  const before = await eventCount();
  for (const email of [confirmed.email, invited.email, `${unique("nobody-")}@example.test`]) {
    expect(await requestEmailConfirmation(asAnonymous(), { email })).toBeNull();
  }
  expect(await eventCount()).toBe(before);
  await expect(requestEmailConfirmation(asLearner(invited), { email: invited.email })).rejects.toMatchObject({
    code: "forbidden",
  });
});
