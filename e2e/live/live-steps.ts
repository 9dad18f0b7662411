import { request, type ClientRequest, type IncomingMessage } from "node:http";
import type { Page } from "@playwright/test";
import { db } from "@/lib/platform/db/client";
import { asPerson } from "@/lib/testing/actors";
import { addFollower } from "@/lib/tickets/commands/add-follower";
import { assignTicket } from "@/lib/tickets/commands/assign-ticket";
import { changeStatus } from "@/lib/tickets/commands/change-status";
import { commentOnTicket } from "@/lib/tickets/commands/comment-on-ticket";
import { updateTicket } from "@/lib/tickets/commands/update-ticket";
import { expect, type Person } from "../fixtures";

/** Less than a screen waits before it asks by itself: what shows within this came by the stream. */
export const SOON = { timeout: 10_000 };

async function versionOf(number: number): Promise<number> {
  return (await db.ticket.findUniqueOrThrow({ where: { id: number }, select: { version: true } })).version;
}

/** What a colleague does elsewhere, with the product's own commands. */
export const elsewhere = {
  reply: (who: Person, number: number, body: string) => commentOnTicket(asPerson(who), { number, kind: "reply", body }),
  note: (who: Person, number: number, body: string) => commentOnTicket(asPerson(who), { number, kind: "note", body }),
  lead: (who: Person, number: number, leadId: number) => assignTicket(asPerson(who), { number, leadId, helperIds: [] }),
  letIn: (who: Person, number: number, email: string) => addFollower(asPerson(who), { number, email }),
  urgent: async (who: Person, number: number) =>
    updateTicket(asPerson(who), { number, priority: "urgent", version: await versionOf(number) }),
  rename: async (who: Person, number: number, title: string) =>
    updateTicket(asPerson(who), { number, title, version: await versionOf(number) }),
  wait: async (who: Person, number: number) =>
    changeStatus(asPerson(who), { number, status: "waiting", version: await versionOf(number) }),
};

/** A stream as the wire carries it. */
export class RawStream {
  text = "";
  status = 0;
  ended = false;
  readonly #request: ClientRequest;

  constructor(baseURL: string, headers: Record<string, string>) {
    this.#request = request(`${baseURL}/api/stream`, { headers }, (answer: IncomingMessage) => {
      this.status = answer.statusCode ?? 0;
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => (this.text += part));
      answer.on("close", () => (this.ended = true));
    });
    this.#request.on("error", () => (this.ended = true));
    this.#request.end();
  }

  /** Opens the stream of a page's person, and waits until it follows. */
  static async of(page: Page, baseURL: string): Promise<RawStream> {
    const cookies = await page.context().cookies(baseURL);
    const stream = new RawStream(baseURL, { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; ") });
    await expect.poll(() => stream.text).toContain("event: hello");
    return stream;
  }

  /** The changes told so far. */
  changes(): unknown[] {
    const told = [...this.text.matchAll(/event: changes\ndata: (.*)\n/g)];
    return told.map(([, data = "null"]) => JSON.parse(data) as unknown);
  }

  close(): void {
    this.#request.destroy();
  }
}
