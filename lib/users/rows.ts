import type { Role } from "../platform/actor";
import type { UserCan } from "./policy";
import type { UserState } from "./schema";

export type TeamName = { id: number; name: string };

/** A person with an account, as administrators see them. */
export type UserRow = {
  id: number;
  name: string;
  email: string;
  role: Role;
  state: UserState;
  teams: TeamName[];
  /** When any of their devices was last seen; null for never. */
  lastSeenAt: Date | null;
  /** While they haven't chosen a password: when they were last invited, and until when the link can be used. */
  invitation: { sentAt: Date; expiresAt: Date } | null;
  self: boolean;
  version: number;
  can: UserCan;
};

export type FoundPerson = { id: number; name: string; email: string | null; role: Role };

/** How many there are of each, at most 1,000: what tabs show. */
export type UserCounts = Record<"all" | "active" | "invited" | "deactivated" | Role, number>;

/** What inviting someone gives the one who invites: the link is shown once, and null when the answer is read again. */
export type InvitedUser = { id: number; link: string | null; expiresAt: Date };
/** Where a person's row stands after a change: what the inverse change needs. */
export type ChangedUser = { id: number; version: number; releasedTickets: number };
