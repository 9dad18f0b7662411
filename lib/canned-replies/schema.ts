import { z } from "zod";
import { CHECKLIST_MAX, EntryText } from "../checklists/schema";
import { CannedReplyId, TeamId, TicketNumber, UserId } from "../platform/ids";
import { PageRequest } from "../platform/pagination";
import { lineOfText, optionalText, soughtText } from "../platform/text";
import { ChangeStatus, priorities, WaitingFor } from "../tickets/schema";

export const REPLY_NAME_MAX = 80;
export const REPLY_TEXT_MAX = 10_000;
/** So many of one person, of one team, or of the centre. */
export const REPLIES_MAX = 1_000;

/** What a reply sets on the ticket; "me" is who uses it. */
export const ReplySets = z.object({
  status: ChangeStatus.shape.status.optional(),
  waitingFor: WaitingFor.optional(),
  priority: z.enum(priorities).optional(),
  teamId: TeamId.optional(),
  lead: z.union([z.literal("me"), UserId]).optional(),
  checklist: z.array(EntryText).max(CHECKLIST_MAX).default([]),
});
export type ReplySets = z.output<typeof ReplySets>;

/** Reads what is stored, which an older version may have written: what isn't understood is left out. */
export function readStoredSets(stored: unknown): ReplySets {
  const whole = ReplySets.safeParse(stored);
  if (whole.success) return whole.data;
  const entries = Object.entries((stored ?? {}) as Record<string, unknown>);
  const understood = entries.filter(([name, value]) => ReplySets.partial().safeParse({ [name]: value }).success);
  return ReplySets.catch({ checklist: [] }).parse(Object.fromEntries(understood));
}

/** Whose a reply is: one's own, a team's, or the whole centre's. */
export const Keeper = z.union([z.literal("me"), z.literal("centre"), TeamId]);
export type Keeper = z.output<typeof Keeper>;

const name = lineOfText(REPLY_NAME_MAX);
const text = optionalText(REPLY_TEXT_MAX);

type Content = { textFr: string; textEn: string; sets: ReplySets };
const saysNothing = ({ textFr, textEn, sets: { checklist, ...sets } }: Content) =>
  textFr === "" && textEn === "" && checklist.length === 0 && Object.values(sets).every((value) => value === undefined);

const fields = { name, textFr: text.default(""), textEn: text.default(""), sets: ReplySets.prefault({}) };
const something = (content: Content, context: z.RefinementCtx) => {
  if (saysNothing(content))
    context.addIssue({ code: "custom", path: ["textFr"], message: "cannedReplies.errors.empty" });
};

export const CreateCannedReply = z.object({ ...fields, keeper: Keeper.default("me") }).superRefine(something);
export type CreateCannedReply = z.input<typeof CreateCannedReply>;

/** Writes a reply anew, as a whole, and says whose it is. */
export const UpdateCannedReply = z
  .object({ id: CannedReplyId, version: z.number().int().positive(), ...fields, keeper: Keeper })
  .superRefine(something);
export type UpdateCannedReply = z.input<typeof UpdateCannedReply>;

export const CannedReplyRef = z.object({ id: CannedReplyId });
export type CannedReplyRef = z.input<typeof CannedReplyRef>;

/** What the list is narrowed to, as its address carries it. */
export const RepliesFilter = z.object({ q: soughtText(80).optional(), of: Keeper.optional() });
export type RepliesFilter = z.output<typeof RepliesFilter>;
export const RepliesSearch = z.object({ ...RepliesFilter.shape, ...PageRequest.shape });

/** A reply as it is to stand in a ticket's conversation. */
export const FilledReplyRequest = z.object({ id: CannedReplyId, number: TicketNumber });
export type FilledReplyRequest = z.output<typeof FilledReplyRequest>;
