import { describe, expect, it } from "vitest";
import type { ActionResult } from "@/lib/platform/action";
import type { TicketWritten } from "@/lib/tickets/change-ticket";
import type { ChangedField } from "@/lib/tickets/labels";
import type { CommentRow, TicketDetail } from "@/lib/tickets/rows";
import { TicketStore, type Change } from "./ticket-store";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 8, minute));
const person = { id: 1, name: "Léa Fontaine" };

const ticket = (facts: Partial<TicketDetail> = {}): TicketDetail => ({
  number: 1042,
  title: "Écran noir",
  status: "new",
  waitingFor: null,
  urgency: "normal",
  category: { id: 5, name: "Ordinateur", icon: "monitor", kind: "hardware" },
  requester: person,
  lead: null,
  helpers: [],
  replyCount: 0,
  attachmentCount: 0,
  attachments: [],
  createdAt: at(0),
  updatedAt: at(0),
  dueAt: null,
  resolvedAt: null,
  version: 1,
  unread: false,
  can: {
    reply: true,
    addNote: true,
    editText: true,
    changeStatus: true,
    assign: true,
    take: true,
    setPriority: true,
    setDue: true,
    place: true,
    classify: true,
    work: true,
    addFollower: true,
    confirm: false,
    reopen: false,
    cancel: false,
  },
  staff: {
    priority: "normal",
    team: null,
    type: "incident",
    source: "page",
    noteCount: 0,
    offered: false,
    leadAwayUntil: null,
    blockedBy: [],
    checklist: { done: 0, count: 0 },
    board: { rank: 0, placed: false },
    sla: {
      acceptBy: null,
      respondBy: null,
      resolveBy: null,
      byHand: false,
      pausedAt: null,
      nextDueAt: null,
      soonAt: null,
    },
  },
  description: "",
  renderedDescription: null,
  closedReason: null,
  mergedInto: null,
  relations: null,
  seenAt: null,
  requesterReads: true,
  requesterSeenAt: null,
  followers: [],
  comments: [],
  earlierComments: null,
  events: [],
  earlierEvents: null,
  work: null,
  rating: null,
  drafts: { reply: null, note: null },
  ...facts,
});

const comment = (id: number): CommentRow => ({
  id,
  kind: "reply",
  body: "Bonjour",
  author: person,
  byStaff: false,
  mine: false,
  createdAt: at(id),
  editedAt: null,
  origin: null,
  became: null,
  rendered: null,
  deletedAt: null,
  deletedBy: null,
  can: { edit: false, delete: false },
  attachments: [],
});

const written = (version: number, minute: number): ActionResult<TicketWritten> => ({
  ok: true,
  value: { number: 1042, version, status: "new", updatedAt: at(minute) },
});

const stale = (changed: ChangedField[], version: number): ActionResult<TicketWritten> => ({
  ok: false,
  error: { code: "conflict", message: "stale", issues: [], retryAfterS: null, details: { changed, version } },
});

/** A store whose server says what it is told to. */
function storeOf(initial: TicketDetail, server: { ticket: TicketDetail }) {
  return new TicketStore(initial, () => Promise.resolve({ connection: "ok", ticket: server.ticket }));
}

const toHigh = (send: Change["send"]): Change => ({
  patch: { staff: { priority: "high" } },
  fields: ["priority"],
  send,
});
const priorityOf = (store: TicketStore) => store.snapshot().ticket.staff?.priority;

describe("TicketStore", () => {
  it("shows a change before it is saved, and keeps it with its new version", async () => {
    const server = { ticket: ticket() };
    const store = storeOf(server.ticket, server);
    const outcome = store.change(toHigh(() => Promise.resolve(written(2, 1))));
    expect(priorityOf(store)).toBe("high");
    expect(await outcome).toEqual({ ok: true, version: 2 });
    expect(store.snapshot().ticket).toMatchObject({ version: 2, updatedAt: at(1), staff: { priority: "high" } });
  });

  it("takes a refused change back, and one that no answer came to", async () => {
    const server = { ticket: ticket() };
    const store = storeOf(server.ticket, server);
    expect(await store.change(toHigh(() => Promise.reject(new Error("no network"))))).toMatchObject({
      ok: false,
      error: null,
    });
    expect(priorityOf(store)).toBe("normal");
    const outcome = await store.change(toHigh(() => Promise.resolve(stale(["priority"], 3))));
    expect(outcome).toMatchObject({ ok: false, changed: ["priority"] });
    expect(priorityOf(store)).toBe("normal");
  });

  it("sends again when only something else changed meanwhile", async () => {
    const server = { ticket: ticket() };
    const store = storeOf(server.ticket, server);
    const sent: number[] = [];
    const outcome = await store.change(
      toHigh((version) => {
        sent.push(version);
        return Promise.resolve(version === 7 ? written(8, 2) : stale(["type"], 7));
      }),
    );
    expect(outcome).toEqual({ ok: true, version: 8 });
    expect(sent).toEqual([1, 7]);
  });

  it("saves one change after the other, each against what the one before made", async () => {
    const server = { ticket: ticket() };
    const store = storeOf(server.ticket, server);
    const sent: number[] = [];
    const send = (version: number) => {
      sent.push(version);
      return Promise.resolve(written(version + 1, version));
    };
    await Promise.all([
      store.change(toHigh(send)),
      store.change({ ...toHigh(send), patch: { staff: { type: "request" } } }),
    ]);
    expect(sent).toEqual([1, 2]);
    expect(store.snapshot().ticket.staff).toMatchObject({ priority: "high", type: "request" });
  });

  it("holds a text to the version that its writer saw", async () => {
    const server = { ticket: ticket() };
    const store = storeOf(server.ticket, server);
    store.receive(ticket({ version: 4, updatedAt: at(4) }));
    const sent: number[] = [];
    await store.change({
      ...toHigh((version) => {
        sent.push(version);
        return Promise.resolve(written(5, 5));
      }),
      version: 1,
    });
    expect(sent).toEqual([1]);
  });

  it("makes an undo on what oneself wrote last, not on what others wrote since", async () => {
    const server = { ticket: ticket() };
    const store = storeOf(server.ticket, server);
    const sent: number[] = [];
    const send = (version: number) => {
      sent.push(version);
      return Promise.resolve(version < 4 ? written(version + 1, version) : stale(["priority"], 5));
    };
    const first = await store.change(toHigh(send));
    const second = await store.change(toHigh(send));
    expect([first, second]).toEqual([
      { ok: true, version: 2 },
      { ok: true, version: 3 },
    ]);
    store.receive(ticket({ version: 9, updatedAt: at(9) }));
    await store.change({ ...toHigh(send), undoes: 3 });
    const refused = await store.change({ ...toHigh(send), undoes: 2 });
    expect(sent).toEqual([1, 2, 3, 4]);
    expect(refused).toMatchObject({ ok: false, changed: ["priority"] });
  });

  it("doesn't take a message's version for its own: another may have given it", async () => {
    const server = { ticket: ticket() };
    const store = storeOf(server.ticket, server);
    const sent: number[] = [];
    await store.change(toHigh(() => Promise.resolve(written(2, 1))));
    const message = { patch: {}, fields: [], send: () => Promise.resolve(written(3, 2)) };
    expect(await store.change(message)).toEqual({ ok: true, version: 3 });
    const undo = toHigh((version) => {
      sent.push(version);
      return Promise.resolve(stale(["priority"], 3));
    });
    await store.change({ ...undo, undoes: 2 });
    expect(sent).toEqual([2]);
  });

  it("ignores an answer older than what it knows", () => {
    const server = { ticket: ticket() };
    const store = storeOf(ticket({ title: "Neuf", updatedAt: at(9) }), server);
    store.receive(ticket({ title: "Vieux", updatedAt: at(3) }));
    expect(store.snapshot().ticket.title).toBe("Neuf");
  });

  it("keeps older messages that were read when newer ones come", () => {
    const server = { ticket: ticket() };
    const store = storeOf(ticket({ comments: [comment(20), comment(21)], earlierComments: "before-20" }), server);
    store.extend({ comments: { items: [comment(11), comment(10)], nextCursor: "before-10" } });
    store.receive(ticket({ comments: [comment(21), comment(22)], earlierComments: "before-21", updatedAt: at(1) }));
    const { comments, earlierComments } = store.snapshot().ticket;
    expect(comments.map(({ id }) => id)).toEqual([10, 11, 20, 21, 22]);
    expect(earlierComments).toBe("before-10");
  });

  it("says how the last read went", async () => {
    let reach = false;
    const store = new TicketStore(ticket(), () =>
      Promise.resolve(reach ? { connection: "ok", ticket: ticket() } : { connection: "unreachable" }),
    );
    expect(await store.refresh()).toBeNull();
    expect(store.snapshot().connection).toBe("unreachable");
    reach = true;
    expect(await store.refresh()).not.toBeNull();
    expect(store.snapshot().connection).toBe("ok");
  });
});
