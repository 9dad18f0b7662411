import type { Actor } from "../../platform/actor";
import { hashToken } from "../../platform/auth/one-time-token";
import { now } from "../../platform/clock";
import { db } from "../../platform/db/client";

export type LinkState = "open" | "used" | "expired" | "unknown";
/** A link from a mail or an administrator, and whose it is while it is open. */
export type PasswordLink = {
  kind: "reset" | "invitation";
  state: LinkState;
  name: string | null;
  email: string | null;
};
export type ConfirmationLink = { state: LinkState; email: string | null };

type Row = { usedAt: Date | null; expiresAt: Date; user: { name: string; email: string | null; active: boolean } };

const columns = { usedAt: true, expiresAt: true, user: { select: { name: true, email: true, active: true } } } as const;

function stateOf(row: Row | null): LinkState {
  if (!row?.user.active) return "unknown";
  if (row.usedAt !== null) return "used";
  return row.expiresAt > now() ? "open" : "expired";
}

/** What the link of a reset or an invitation still does; it uses nothing up. The token is what lets anybody read it. */
export async function getPasswordLink(_actor: Actor, token: string): Promise<PasswordLink> {
  const where = { where: { tokenHash: hashToken(token) }, select: columns };
  const reset = await db.passwordReset.findUnique(where);
  const row = reset ?? (await db.invitation.findUnique(where));
  const state = stateOf(row);
  const { name, email } = state === "open" && row ? row.user : { name: null, email: null };
  return { kind: row && !reset ? "invitation" : "reset", state, name, email };
}

/** What the link of a confirmation still does; it uses nothing up. */
export async function getConfirmationLink(_actor: Actor, token: string): Promise<ConfirmationLink> {
  const row = await db.emailConfirmation.findUnique({ where: { tokenHash: hashToken(token) }, select: columns });
  const state = stateOf(row);
  return { state, email: state === "open" && row ? row.user.email : null };
}
