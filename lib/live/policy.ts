import { isStaff, type Actor } from "../platform/actor";
import type { ShowPresence } from "./schema";

/** Learners are seen only where they write a reply: that they read is nobody's business. */
export const presencePolicy = {
  show: (actor: Actor, { doing }: Pick<ShowPresence, "doing">) =>
    actor.kind === "user" && (doing !== "noting" || isStaff(actor)),
};
