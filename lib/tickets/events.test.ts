import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { paths } from "../../scripts/paths";
import type { TicketEventName } from "./events";

/** By which events the history tells of each column that people, mails, programs or rules change. */
const TOLD: Readonly<Record<string, readonly TicketEventName[]>> = {
  title: ["ticket.opened", "ticket.titleChanged"],
  description: ["ticket.opened", "ticket.descriptionChanged"],
  status: ["ticket.statusChanged"],
  waitingFor: ["ticket.statusChanged", "ticket.waitingForChanged"],
  waitingForLabel: ["ticket.statusChanged", "ticket.waitingForChanged"],
  closedReason: ["ticket.statusChanged"],
  urgency: ["ticket.opened"],
  priority: ["ticket.priorityChanged"],
  type: ["ticket.typeChanged"],
  source: ["ticket.opened"],
  categoryId: ["ticket.opened", "ticket.categoryChanged"],
  teamId: ["ticket.opened", "ticket.teamChanged"],
  requesterId: ["ticket.opened"],
  leadId: ["ticket.leadChanged"],
  offered: ["ticket.offered", "ticket.offerEnded"],
  dueAt: ["ticket.dueChanged", "ticket.retargeted"],
  dueSetById: ["ticket.dueChanged"],
  acceptBy: ["ticket.retargeted"],
  respondBy: ["ticket.retargeted"],
  boardRank: ["ticket.placed"],
  placedByHand: ["ticket.placed"],
  mergedIntoId: ["ticket.merged", "ticket.unmerged"],
  satisfaction: ["ticket.rated"],
};

/** Columns that follow from what the history tells of, or count it. */
const FOLLOWS = new Set([
  "id",
  "open",
  "replyCount",
  "attachmentCount",
  "noteAttachmentCount",
  "noteCount",
  "linkCount",
  "blockedCount",
  "checklistCount",
  "checklistDone",
  "minutesSpent",
  "runningTimers",
  "version",
  "publicVersion",
  "createdAt",
  "updatedAt",
  "publicUpdatedAt",
  "firstReplyAt",
  "resolvedAt",
  "closedAt",
  "pausedAt",
  "nextDueAt",
  "soonAt",
]);

/** The columns of the model as the schema has them, without its relations. */
function columnsOfTicket(): string[] {
  const files = readdirSync(paths.schema).filter((name) => name.endsWith(".prisma"));
  const schema = files.map((name) => readFileSync(join(paths.schema, name), "utf8")).join("\n");
  const enums = [...schema.matchAll(/^enum (\w+)/gm)].map(([, name]) => name);
  const [, body = ""] = /^model Ticket \{\n([\s\S]*?)\n\}/m.exec(schema) ?? [];
  return body.split("\n").flatMap((line) => {
    const [, name = "", type = ""] = /^ {2}(\w+)\s+(\w+)/.exec(line) ?? [];
    return ["Int", "String", "Boolean", "DateTime", "BigInt", "Json", ...enums].includes(type) ? [name] : [];
  });
}

test("the history tells of every column of a ticket, or of what it follows from", () => {
  const columns = columnsOfTicket();
  expect(columns.length).toBeGreaterThan(30);
  expect(columns.filter((name) => !(name in TOLD) && !FOLLOWS.has(name))).toEqual([]);
  expect([...Object.keys(TOLD), ...FOLLOWS].filter((name) => !columns.includes(name))).toEqual([]);
});
