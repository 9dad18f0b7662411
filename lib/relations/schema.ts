import { z } from "zod";
import { CategoryId, ExternalLinkId, TicketNumber, UserId } from "../platform/ids";
import { lineOfText } from "../platform/text";

const TITLE_MAX = 150;
const URL_MAX = 2_000;
/** More than a person looks through; merges count among them. */
export const MOST_LINKS = 100;

export const linkKinds = ["blocks", "duplicates", "relates", "parent"] as const;
export type LinkKind = (typeof linkKinds)[number];

/** What another ticket is to this one, seen from here. */
export const relations = ["blockedBy", "blocks", "parent", "child", "duplicates", "duplicatedBy", "relates"] as const;
export type Relation = (typeof relations)[number];

export type StoredLink = { fromId: number; toId: number; kind: LinkKind };

/** How a link is stored: once, with its direction. */
export function storedLink(number: number, relation: Relation, other: number): StoredLink {
  const from = (kind: LinkKind) => ({ fromId: number, toId: other, kind });
  const to = (kind: LinkKind) => ({ fromId: other, toId: number, kind });
  if (relation === "relates") return number < other ? from("relates") : to("relates");
  const stored: Record<Exclude<Relation, "relates">, StoredLink> = {
    blocks: from("blocks"),
    blockedBy: to("blocks"),
    duplicates: from("duplicates"),
    duplicatedBy: to("duplicates"),
    child: from("parent"),
    parent: to("parent"),
  };
  return stored[relation];
}

/** What the ticket at the other end of a stored link is to the one at this end. */
export function relationSeen(kind: LinkKind, fromHere: boolean): Relation {
  if (kind === "relates") return "relates";
  if (kind === "parent") return fromHere ? "child" : "parent";
  if (kind === "blocks") return fromHere ? "blocks" : "blockedBy";
  return fromHere ? "duplicates" : "duplicatedBy";
}

/** The same link seen from its other end. */
export function relationBack(relation: Relation): Relation {
  const { fromId, kind } = storedLink(1, relation, 2);
  return relationSeen(kind, fromId === 2);
}

/** Links two tickets: the other one is this to the first. */
export const LinkTickets = z.object({
  number: TicketNumber,
  relation: z.enum(relations),
  other: TicketNumber,
});
export type LinkTickets = z.input<typeof LinkTickets>;

const webAddress = z
  .string()
  .trim()
  .max(URL_MAX, "relations.errors.url")
  .refine((text) => {
    if (!/^https?:\/\/[^\s\\]+$/i.test(text) || !text.isWellFormed()) return false;
    const url = URL.parse(text);
    // An address with a name and password in it would show them to everybody.
    return url !== null && url.username === "" && url.password === "" && url.href.length <= URL_MAX;
  }, "relations.errors.url")
  .transform((text) => new URL(text).href);

export const AddExternalLink = z.object({ number: TicketNumber, url: webAddress, title: lineOfText(TITLE_MAX) });
export type AddExternalLink = z.input<typeof AddExternalLink>;

const rowId = z.int().positive().max(2_147_483_647);
export const RemoveExternalLink = z.object({ number: TicketNumber, linkId: ExternalLinkId });
export type RemoveExternalLink = z.input<typeof RemoveExternalLink>;

/** Merges a ticket into another. Who will read what is confirmed by naming the people that were shown. */
export const MergeTickets = z.object({
  number: TicketNumber,
  into: TicketNumber,
  confirmedReaderIds: z.array(UserId).max(500).optional(),
});
export type MergeTickets = z.input<typeof MergeTickets>;

export const UndoMerge = z.object({ number: TicketNumber });
export type UndoMerge = z.input<typeof UndoMerge>;

/** Makes a ticket of a comment, for who wrote it. */
export const SplitComment = z.object({
  number: TicketNumber,
  commentId: rowId,
  title: lineOfText(TITLE_MAX),
  categoryId: CategoryId,
});
export type SplitComment = z.input<typeof SplitComment>;

/** Why somebody who has to do with a ticket sees it. */
export const ownReasons = ["requester", "follower", "lead", "helper"] as const;
/** Why somebody sees it who may see many: these groups are read when one asks. */
export const readerGroups = ["team", "technicians", "managers", "admins"] as const;
export type ReaderGroup = (typeof readerGroups)[number];

/** Why somebody sees a ticket. */
export const reasons = [...ownReasons, ...readerGroups] as const;
export type Reason = (typeof reasons)[number];
