import { z } from "zod";
import { IdAnswer, MomentAnswer } from "../platform/api-answers";
import { commentKinds, priorities, ticketSources, ticketTypes, urgencies, waitingForKinds } from "./schema";
import { statuses } from "./status";

const PersonAnswer = z
  .strictObject({ id: IdAnswer, name: z.string() })
  .meta({ id: "PersonName", description: "A person, as a ticket names them." });
const Named = z.strictObject({ id: IdAnswer, name: z.string() });

const may = z.boolean();
const AbilitiesAnswer = z
  .strictObject({
    ...{
      reply: may,
      addNote: may,
      editText: may,
      changeStatus: may,
      assign: may,
      take: may,
      setPriority: may,
      setDue: may,
    },
    ...{ place: may, classify: may, work: may, addFollower: may, confirm: may, reopen: may, cancel: may },
  })
  .meta({ id: "TicketAbilities", description: "What you may do with a ticket now." });

const SlaAnswer = z
  .strictObject({
    acceptBy: MomentAnswer.nullable().describe("Until when somebody is to take it."),
    respondBy: MomentAnswer.nullable().describe("Until when it is to be answered."),
    resolveBy: MomentAnswer.nullable().describe("Until when it is to be resolved."),
    pausedAt: MomentAnswer.nullable().describe("Since when its clocks stand."),
    nextDueAt: MomentAnswer.nullable().describe("The first target that still runs; past it, the ticket is late."),
  })
  .meta({ id: "Sla", description: "The deadlines of a ticket; null for those that don't run or are met." });

/** A ticket, to everyone who sees it; the last five fields to staff only. */
export const TicketAnswer = z
  .strictObject({
    number: z.int().positive().describe("What people call it by: #1042."),
    title: z.string(),
    description: z.string().describe("As it was typed: Markdown."),
    status: z.enum(statuses),
    waitingFor: z
      .strictObject({ kind: z.enum(waitingForKinds), label: z.string() })
      .nullable()
      .describe("Whom it waits for, while its status is `waiting`."),
    urgency: z.enum(urgencies).describe("What the requester said."),
    category: Named,
    requester: PersonAnswer,
    lead: PersonAnswer.nullable().describe("Who is in charge."),
    helpers: z.array(PersonAnswer),
    createdAt: MomentAnswer,
    updatedAt: MomentAnswer.describe("For learners it moves only with what they may see."),
    dueAt: MomentAnswer.nullable().describe("Until when it is to be resolved."),
    version: z.int().positive().describe("To be sent with the next change; comments don't raise it."),
    can: AbilitiesAnswer,
    priority: z.enum(priorities).optional().describe("To staff."),
    team: Named.nullable().optional().describe("To staff."),
    type: z.enum(ticketTypes).optional().describe("To staff."),
    source: z.enum(ticketSources).optional().describe("To staff: how it reached the centre."),
    sla: SlaAnswer.optional().describe("To staff."),
  })
  .meta({ id: "Ticket", description: "A ticket, as you may see it: what your role doesn't see is absent." });
export type TicketAnswer = z.input<typeof TicketAnswer>;

/** A reply or a note. */
export const CommentAnswer = z
  .strictObject({
    id: IdAnswer,
    kind: z.enum(commentKinds).describe("`note` is for staff; others never see one."),
    body: z.string().describe("As it was typed: Markdown. Empty once it is deleted."),
    author: PersonAnswer,
    createdAt: MomentAnswer,
    editedAt: MomentAnswer.nullable(),
    deletedAt: MomentAnswer.nullable(),
  })
  .meta({ id: "Comment", description: "A message of a ticket's conversation." });
export type CommentAnswer = z.input<typeof CommentAnswer>;

/** One fact of a ticket's history. */
export const TicketEventAnswer = z
  .strictObject({
    id: IdAnswer,
    name: z.string().describe("What happened, such as `ticket.statusChanged`."),
    actor: z.strictObject({
      kind: z.enum(["user", "system", "anonymous"]),
      id: IdAnswer.nullable(),
      name: z.string().nullable(),
    }),
    via: z.string().describe("How: `page`, `api`, `console`, `mail`, `rule` or `job`."),
    at: MomentAnswer,
    data: z.record(z.string(), z.unknown()).describe("The facts, by event name: ids, codes and numbers, never texts."),
  })
  .meta({ id: "TicketEvent", description: "One fact of a ticket's history." });
export type TicketEventAnswer = z.input<typeof TicketEventAnswer>;

const at = "2026-11-16T08:40:00.000Z";
const ines = { id: "7", name: "Inès Moreau" };
const karim = { id: "3", name: "Karim Benali" };

/** A ticket as staff get it. */
export const ticketExample: TicketAnswer = {
  number: 1042,
  title: "The screen of desk 4 stays black",
  description: "It worked yesterday. The cable is plugged in.",
  status: "in_progress",
  waitingFor: null,
  urgency: "high",
  category: { id: "2", name: "Computer" },
  requester: ines,
  lead: karim,
  helpers: [],
  createdAt: at,
  updatedAt: "2026-11-16T09:05:00.000Z",
  dueAt: "2026-11-17T16:00:00.000Z",
  version: 3,
  can: {
    ...{ reply: true, addNote: true, editText: true, changeStatus: true, assign: true, take: true, setPriority: true },
    ...{ setDue: true, place: true, classify: true, work: true, addFollower: true },
    ...{ confirm: false, reopen: false, cancel: false },
  },
  priority: "high",
  team: { id: "1", name: "Computers" },
  type: "incident",
  source: "api",
  sla: {
    acceptBy: null,
    respondBy: null,
    resolveBy: "2026-11-17T16:00:00.000Z",
    pausedAt: null,
    nextDueAt: "2026-11-17T16:00:00.000Z",
  },
};

export const commentExample: CommentAnswer = {
  id: "5120",
  kind: "reply",
  body: "A new cable comes this **afternoon**.",
  author: karim,
  createdAt: "2026-11-16T09:05:00.000Z",
  editedAt: null,
  deletedAt: null,
};

export const ticketEventExample: TicketEventAnswer = {
  id: "90210",
  name: "ticket.statusChanged",
  actor: { kind: "user", ...karim },
  via: "page",
  at: "2026-11-16T09:05:00.000Z",
  data: { from: "new", to: "in_progress", waitingFor: null, closedReason: null },
};
