import type { Actor } from "../../platform/actor";
import { db } from "../../platform/db/client";
import { TicketNumber, type UserId } from "../../platform/ids";
import { asAdmin, asAnonymous, asLearner, asRestricted } from "../actors";
import { aComment, aLearner, anAdmin, anAttachment, aTeam, aTechnician, aTicket, unique } from "../factories";

/** Who must not see the ticket. The demoted person led it when they were a technician; the row of that time is still there. */
export const outsiders = ["anonymous", "learner", "restricted", "demoted"] as const;
export type Outsider = (typeof outsiders)[number];

export type HiddenWorld = {
  number: TicketNumber;
  noteId: number;
  ownerId: UserId;
  ownerEmail: string;
  teamId: number;
  actors: Record<Outsider, Actor>;
  insider: Actor;
  owner: Actor;
  /** Words that stand only in what is hidden; the first one can be searched for. */
  secrets: readonly string[];
  /** A file of the ticket, and the comments that have one. */
  attachmentId: string;
  commentIds: readonly number[];
};

/** Makes a ticket with a reply, a note and a notification, and the people around it. */
export async function hideTicket(): Promise<HiddenWorld> {
  const word = unique("secret");
  const [team, other] = [await aTeam(), await aTeam()];
  const owner = await aLearner({ name: `Proprio ${unique("owner")}` });
  const [learner, restricted, demoted, admin] = [
    await aLearner(),
    await aTechnician({ teamIds: [other.id] }),
    await aLearner(),
    await anAdmin(),
  ];
  const { id } = await aTicket({
    title: `Titre ${word}`,
    description: `Texte ${word}`,
    requesterId: owner.id,
    teamId: team.id,
    leadId: demoted.id,
  });
  const reply = await aComment(id, owner.id, { body: `Réponse ${word}` });
  const note = await aComment(id, owner.id, { kind: "note", body: `Note ${word}` });
  const sent = { ticketId: id, uploaderId: owner.id, name: `${word}.pdf` };
  const { publicId } = await anAttachment({ ...sent, commentId: null });
  for (const { id: commentId } of [reply, note]) await anAttachment({ ...sent, commentId });
  // What they began to write while they saw it.
  for (const { id: userId } of [owner, learner, restricted, demoted])
    for (const kind of ["reply", "note"] as const)
      await db.ticketDraft.create({ data: { userId, ticketId: id, kind, body: `Début ${word}`, savedAt: new Date() } });
  const people = [owner, learner, restricted, demoted];
  await db.notification.createMany({
    data: people.map(({ id: userId }) => ({ userId, ticketId: id, eventId: 2_100_000_000 - id, kind: "replied" })),
  });
  return {
    number: TicketNumber.parse(id),
    noteId: note.id,
    ownerId: owner.id as UserId,
    ownerEmail: owner.email,
    teamId: team.id,
    actors: {
      anonymous: asAnonymous(),
      learner: asLearner(learner),
      restricted: asRestricted(restricted, [other.id]),
      demoted: asLearner(demoted),
    },
    insider: asAdmin(admin),
    owner: asLearner(owner),
    secrets: [word],
    attachmentId: publicId,
    commentIds: [reply.id, note.id],
  };
}
