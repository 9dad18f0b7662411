import { defineCommand } from "../../define-command";
import { forbidden } from "../../platform/errors";
import { ChooseLanguage } from "../schema";

/** Keeps the language a person reads in, for the interface and for mail; gives it. */
export const chooseLanguage = defineCommand({
  name: "user.chooseLanguage",
  input: ChooseLanguage,
  load: (_tx, actor) => {
    if (actor.kind === "system") throw forbidden();
    return Promise.resolve(actor.kind === "user" ? actor.userId : null);
  },
  authorize: (actor) => actor.kind !== "system",
  run: async ({ tx, input, target }) => {
    if (target !== null) await tx.user.update({ where: { id: target }, data: { locale: input.locale } });
    return { result: { locale: input.locale }, unrecorded: "own-preference" };
  },
});
