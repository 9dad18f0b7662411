import { describe, expect, it } from "vitest";
import type { CommentRow, TicketEventRow } from "@/lib/tickets/rows";
import { conversationLines } from "./conversation-lines";

const lea = { id: 1, name: "Léa Fontaine" };
const karim = { id: 2, name: "Karim Benali" };
const aicha = { id: 3, name: "Aïcha Diallo" };
const at = (clock: string, day = "2026-11-24") => new Date(`${day}T${clock}:00Z`);
const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);

const reply = (id: number, author: typeof lea, createdAt: Date): CommentRow => ({
  id,
  kind: "reply",
  body: `réponse ${String(id)}`,
  author,
  byStaff: author.id !== lea.id,
  mine: author.id === lea.id,
  createdAt,
  editedAt: null,
  origin: null,
  became: null,
  rendered: null,
  deletedAt: null,
  deletedBy: null,
  can: { edit: false, delete: false },
  attachments: [],
});
const event = (id: number, name: string, moment: Date, facts: Partial<TicketEventRow> = {}): TicketEventRow => ({
  id,
  name,
  actor: { kind: "user", ...karim },
  via: "page",
  at: moment,
  data: {},
  names: {},
  ...facts,
});
const request = {
  description: "Il reste sur « Aucun signal »",
  renderedDescription: null,
  createdAt: at("08:12"),
  requester: lea,
  lead: karim,
  comments: [] as CommentRow[],
  events: [] as TicketEventRow[],
  attachments: [],
  earlierComments: null,
  earlierEvents: null,
};
const told = (facts: Partial<typeof request>, reader = lea.id) =>
  conversationLines({ ...request, ...facts }, reader, { dayOf }).flatMap((line) => {
    if (line.kind === "message") return `${line.message.mine ? "mine" : "theirs"}: ${line.message.body}`;
    return line.kind === "event" ? `${line.said.key} ${Object.values(line.said.values).join(" ")}`.trim() : "day";
  });

describe("conversationLines", () => {
  it("begins with what was asked, and with nothing where nothing was", () => {
    expect(told({})).toEqual(["day", "mine: Il reste sur « Aucun signal »"]);
    expect(told({ description: " \n" })).toEqual([]);
  });

  it("tells what happened between the messages, day by day", () => {
    const taken = event(1, "ticket.leadChanged", at("08:30"), {
      data: { from: null, to: 2 },
      names: { "user:2": karim.name },
    });
    const joined = event(2, "ticket.helperAdded", at("12:18"), {
      data: { userId: 3 },
      names: { "user:3": aicha.name },
    });
    const comments = [reply(1, karim, at("08:31")), reply(2, lea, at("09:00", "2026-11-25"))];
    expect(told({ comments, events: [taken, joined] })).toEqual([
      "day",
      "mine: Il reste sur « Aucun signal »",
      "has Karim Benali",
      "theirs: réponse 1",
      "helpsName Aïcha Diallo Karim",
      "day",
      "mine: réponse 2",
    ]);
  });

  it("puts the reply that settles a request before what it settled", () => {
    const settled = event(1, "ticket.statusChanged", at("10:00"), { data: { from: "in_progress", to: "resolved" } });
    expect(told({ comments: [reply(1, karim, at("10:00"))], events: [settled] }).slice(-2)).toEqual([
      "theirs: réponse 1",
      "settled Karim",
    ]);
  });

  it("leaves what was asked to the older messages while these aren't read", () => {
    const comments = [reply(300, karim, at("10:00"))];
    expect(conversationLines({ ...request, comments, earlierComments: "x" }, lea.id, { dayOf })).toHaveLength(2);
  });

  it.each([
    [{ from: "in_progress", to: "waiting", waitingFor: "requester" }, lea.id, "waitsForYou"],
    [{ from: "in_progress", to: "waiting", waitingFor: "requester" }, 9, "waitsFor Léa"],
    [{ from: "in_progress", to: "waiting", waitingFor: "delivery" }, lea.id, "waits.delivery"],
    [{ from: "resolved", to: "in_progress" }, lea.id, "reopened"],
    [{ from: "resolved", to: "closed", closedReason: "no_answer" }, lea.id, "unanswered Karim"],
    [{ from: "resolved", to: "closed", closedReason: "confirmed" }, karim.id, "youConfirmed Karim"],
    [{ from: "resolved", to: "closed", closedReason: "confirmed" }, lea.id, "confirmed Karim"],
    [{ from: "new", to: "closed", closedReason: null }, lea.id, "closed Karim"],
  ])("says %j to person %i as %s", (data, reader, words) => {
    const events = [event(1, "ticket.statusChanged", at("10:00"), { data })];
    expect(told({ description: "", events }, reader).at(-1)).toBe(words);
  });

  it.each([
    ["ticket.merged", { ticketNumber: 12 }, "merged 12 yes"],
    ["ticket.unmerged", {}, "unmerged  no"],
    ["ticket.mergedIn", {}, "mergedIn  no"],
    ["ticket.unmergedFrom", {}, "unmergedFrom  no"],
  ])("says of %s with %j: %s", (name, data, words) => {
    expect(told({ description: "", events: [event(1, name, at("10:00"), { data })] }).at(-1)).toBe(words);
  });

  it("says nothing of what is no news to a learner", () => {
    const names = ["ticket.opened", "ticket.replied", "ticket.helperRemoved", "ticket.somethingLater"];
    const events = [
      ...names.map((name, index) => event(index, name, at("10:00"))),
      event(8, "ticket.statusChanged", at("10:00"), { data: { from: "new", to: "in_progress" } }),
      event(9, "ticket.leadChanged", at("10:00"), { data: { from: 2, to: null } }),
      event(10, "ticket.followerAdded", at("10:00"), { data: { userId: 4 } }),
    ];
    expect(told({ description: "", events })).toEqual([]);
  });
});
