import type { Prisma } from "../platform/db/client";
import { reasons, type Reason } from "./schema";

export type ReaderFacts = {
  requesterId: number;
  teamId: number | null;
  followerIds: readonly number[];
  leadId: number | null;
  helperIds: readonly number[];
};

/** Whoever is in: a contact and a deactivated person see nothing. */
const inside = { active: true, contact: false } satisfies Prisma.UserWhereInput;
const nobody = { id: -1 } satisfies Prisma.UserWhereInput;

/**
 * The people who see a ticket, by why they do: the row scope told the other way round. A person may be in several; all of them together are
 * exactly those whose scope finds the ticket.
 */
export function readerWheres(facts: ReaderFacts, restricts: boolean): Record<Reason, Prisma.UserWhereInput> {
  const { requesterId, teamId, followerIds, leadId, helperIds } = facts;
  const technician = { ...inside, role: "technician" } as const;
  const everyTechnician = !restricts || teamId === null;
  // Assigned to it, but no longer of the staff: the ticket is not theirs to see.
  const staff = { ...inside, role: { not: "learner" } } as const;
  return {
    requester: { ...inside, id: requesterId },
    follower: { ...inside, id: { in: [...followerIds] } },
    lead: leadId === null ? nobody : { ...staff, id: leadId },
    helper: { ...staff, id: { in: [...helperIds] } },
    team: everyTechnician ? nobody : { ...technician, teams: { some: { teamId } } },
    technicians: everyTechnician ? technician : nobody,
    managers: { ...inside, role: "manager" },
    admins: { ...inside, role: "admin" },
  };
}

/** Somebody as the database has them, with the teams they are in. */
export type Reader = {
  id: number;
  role: "learner" | "technician" | "manager" | "admin";
  teams: readonly { teamId: number }[];
};

/** Every reason why somebody sees a ticket, the nearest first, of whom one of `readerWheres` found. */
export function reasonsOf({ id, role, teams }: Reader, facts: ReaderFacts, restricts: boolean): Reason[] {
  const { requesterId, teamId, followerIds, leadId, helperIds } = facts;
  const technician = role === "technician";
  const everyTechnician = !restricts || teamId === null;
  const holds: Record<Reason, boolean> = {
    requester: id === requesterId,
    follower: followerIds.includes(id),
    lead: role !== "learner" && id === leadId,
    helper: role !== "learner" && helperIds.includes(id),
    team: technician && !everyTechnician && teams.some((of) => of.teamId === teamId),
    technicians: technician && everyTechnician,
    managers: role === "manager",
    admins: role === "admin",
  };
  return reasons.filter((reason) => holds[reason]);
}
