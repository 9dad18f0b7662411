import { defineCommand } from "../../define-command";
import { forbidden } from "../../platform/errors";
import { consume } from "../../platform/rate-limit";
import { requestConfirmation } from "../confirmations";
import { RequestByEmail } from "../schema";

const PER_ADDRESS = { name: "email-confirmation", points: 60, durationS: 60 * 60 };

/** Sends the link that confirms an address again; gives the same whether anybody waits for one. Throws rate_limited. */
export const requestEmailConfirmation = defineCommand({
  name: "user.requestEmailConfirmation",
  input: RequestByEmail,
  prepare: async (actor) => {
    if (actor.kind !== "anonymous") throw forbidden();
    await consume(PER_ADDRESS, actor.address);
  },
  load: (tx, _actor, { email }) =>
    tx.user.findFirst({
      where: { email, active: true, contact: false, emailConfirmedAt: null, passwordHash: { not: null } },
      select: { id: true },
    }),
  authorize: (actor) => actor.kind === "anonymous",
  run: async ({ tx, target, now }) => {
    const asked = target ? await requestConfirmation(tx, target.id, now) : null;
    return asked ? { result: null, events: [asked] } : { result: null, unchanged: true };
  },
});
