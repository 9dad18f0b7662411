import { describe, expect, it } from "vitest";
import { systemActor } from "../platform/actor";
import { commentShape, eventShape, TicketPatch, TicketSearch, ticketShape } from "./api-shape";
import { ticketAbilities } from "./policy";
import type { TicketRow } from "./rows";

const at = new Date("2026-03-04T05:06:07.000Z");
const row: TicketRow & { description: string } = {
  number: 1042,
  title: "Le clavier du poste 4",
  description: "",
  status: "waiting",
  waitingFor: { kind: "supplier", label: "LDLC" },
  urgency: "normal",
  category: { id: 3, name: "Ordinateur", icon: "monitor", kind: "hardware" },
  requester: { id: 7, name: "Inès" },
  lead: null,
  helpers: [{ id: 9, name: "Karim" }],
  replyCount: 2,
  attachmentCount: 0,
  createdAt: at,
  updatedAt: at,
  dueAt: null,
  resolvedAt: null,
  version: 4,
  unread: true,
  can: ticketAbilities(systemActor("test"), { requesterId: 7, status: "waiting" }),
  staff: null,
};
const FOR_EVERYONE =
  "number title description status waitingFor urgency category requester lead helpers createdAt updatedAt dueAt version can";

describe("ticketShape", () => {
  it("gives everyone these fields and no others, ids as texts and times in ISO 8601", () => {
    const shown = ticketShape(row);
    expect(Object.keys(shown).join(" ")).toBe(FOR_EVERYONE);
    expect(shown).toMatchObject({
      category: { id: "3", name: "Ordinateur" },
      requester: { id: "7" },
      helpers: [{ id: "9", name: "Karim" }],
      createdAt: "2026-03-04T05:06:07.000Z",
      dueAt: null,
    });
    expect(shown.category).not.toHaveProperty("icon");
  });

  it("adds staff's part where the row has it", () => {
    const staff = { priority: "urgent", team: { id: 2, name: "Réseau" }, type: "incident", source: "api" } as const;
    const none = { acceptBy: null, respondBy: null, pausedAt: null, byHand: false };
    const sla = { ...none, resolveBy: at, nextDueAt: at, soonAt: at };
    const shown = ticketShape({
      ...row,
      dueAt: at,
      staff: {
        ...staff,
        noteCount: 1,
        offered: false,
        leadAwayUntil: null,
        blockedBy: [],
        checklist: { done: 0, count: 0 },
        board: { rank: 1, placed: true },
        sla,
      },
    });
    expect(Object.keys(shown).join(" ")).toBe(`${FOR_EVERYONE} priority team type source sla`);
    expect(shown).toMatchObject({ ...staff, team: { id: "2", name: "Réseau" }, sla: { acceptBy: null } });
    expect(shown).toMatchObject({ dueAt: at.toISOString(), sla: { resolveBy: shown.dueAt, nextDueAt: shown.dueAt } });
    expect(shown).not.toHaveProperty("sla.soonAt");
  });
});

it("gives comments and events with ids as texts, and counts as numbers", () => {
  const comment = {
    id: 5,
    kind: "reply" as const,
    body: "Bonjour",
    author: row.requester,
    createdAt: at,
    editedAt: null,
    origin: null,
    became: null,
    rendered: null,
    deletedAt: at,
    deletedBy: row.requester,
    can: { edit: false, delete: false },
    attachments: [],
  };
  const shown = { id: "5", kind: "reply", body: "Bonjour", author: { id: "7", name: "Inès" } };
  expect(commentShape({ ...comment, byStaff: false, mine: true })).toEqual({
    ...shown,
    createdAt: at.toISOString(),
    editedAt: null,
    deletedAt: at.toISOString(),
  });
  const actor = { kind: "system", id: null, name: null } as const;
  const data = { from: 3, to: null, userId: 4, count: 2, status: "new" };
  const event = eventShape({ id: 8, name: "ticket.leadChanged", actor, via: "api", at, data, names: {} });
  expect(event).toEqual({
    id: "8",
    name: "ticket.leadChanged",
    actor,
    via: "api",
    at: at.toISOString(),
    data: { from: "3", to: null, userId: "4", count: 2, status: "new" },
  });
});

describe("what is asked", () => {
  const paths = (schema: typeof TicketPatch | typeof TicketSearch, sent: unknown) =>
    schema.safeParse(sent).error?.issues.map(({ path }) => path.join(".")) ?? [];

  it("changes the status alone, needs a version, and knows its fields", () => {
    expect(paths(TicketPatch, { version: 1, title: "Écran", priority: "high", team: null })).toEqual([]);
    expect(paths(TicketPatch, { version: 1, status: "waiting", waitingFor: { kind: "supplier" } })).toEqual([]);
    expect(paths(TicketPatch, { version: 1, status: "resolved", title: "Écran" })).toEqual(["status"]);
    expect(paths(TicketPatch, { version: 1, waitingFor: { kind: "supplier" } })).toEqual(["waitingFor"]);
    expect(paths(TicketPatch, { title: "Écran" })).toContain("version");
    expect(paths(TicketPatch, { version: 1, requester: "3" })).toHaveLength(1);
  });

  it("reads a list's address", () => {
    expect(TicketSearch.parse({ status: "new,waiting", assignee: "me", sort: "-createdAt" })).toMatchObject({
      status: ["new", "waiting"],
      sort: { by: "createdAt", descending: true },
      limit: 25,
    });
    expect(paths(TicketSearch, { sort: "title" })).toEqual(["sort"]);
    expect(paths(TicketSearch, { limit: "101" })).toEqual(["limit"]);
    expect(paths(TicketSearch, { colour: "red" })).toHaveLength(1);
  });
});
