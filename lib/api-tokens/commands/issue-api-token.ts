import { defineCommand } from "../../define-command";
import { notFound } from "../../platform/errors";
import { actorIdOf } from "../../platform/events";
import { apiTokenPolicy } from "../policy";
import { IssueApiToken } from "../schema";
import { writeToken } from "../write-token";

/**
 * Makes a token for whoever is signed in, or for a program's account, by administrators; gives it, for the only time, with its
 * id and its end. Throws not_found for another person's account, forbidden to who came with a token, conflict where there are
 * too many.
 */
export const issueApiToken = defineCommand({
  name: "apiToken.issue",
  input: IssueApiToken,
  load: async (tx, actor, { holder }) => {
    const account = await tx.user.findFirst({
      where: { id: holder ?? actorIdOf(actor) ?? -1, active: true, contact: false },
      select: { id: true, service: true, tokenVersion: true },
    });
    if (!account || !apiTokenPolicy.see(actor, account)) throw notFound();
    return account;
  },
  authorize: apiTokenPolicy.issue,
  run: ({ tx, input, target, now }) => writeToken(tx, target, input, now),
});
