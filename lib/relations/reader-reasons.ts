import type { ReaderFacts } from "../tickets/scope";
import { reasons, type Reason } from "./schema";

/** Somebody as the database has them, with the teams they are in. */
export type Reader = {
  id: number;
  role: "learner" | "technician" | "manager" | "admin";
  teams: readonly { teamId: number }[];
};

/** Every reason why somebody sees a ticket, the nearest first, of whom one of `readerWheres` finds. */
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
