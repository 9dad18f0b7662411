import { isStaff, type UserActor } from "../platform/actor";
import { hasSeen, mergePositions, type Position } from "../platform/live/gap-follower";
import { sealPosition } from "../platform/live/position-token";
import type { LiveChanges, StreamEnd } from "./changes";
import type { FollowedEvent } from "./read-changes";

/** What waits for a reader who doesn't take it; beyond that they are gone. */
const UNREAD_BYTES = 64 * 1024;
const encoder = new TextEncoder();

/** Everything of a person that decides what they see: a stream ends when it changes. */
export function rightsOf(actor: UserActor): string {
  const { userId, role, teamIds, restrictedToTeams, scopes } = actor;
  const teams = teamIds.toSorted((a, b) => a - b).join();
  return [userId, role, isStaff(actor) && restrictedToTeams, teams, scopes.has("read")].join(":");
}

/** One open answer of server-sent events. */
export class LiveStream {
  readonly body: ReadableStream<Uint8Array>;
  readonly rights: string;
  /** What its reader had been given when they came back. */
  before: Position = { last: 0, missing: [] };
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  readonly #onGone: (stream: LiveStream) => void;

  constructor(
    public actor: UserActor,
    readonly openedAt: number,
    onGone: (stream: LiveStream) => void,
  ) {
    this.rights = rightsOf(actor);
    this.#onGone = onGone;
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        cancel: () => {
          this.#leave();
        },
      },
      new ByteLengthQueuingStrategy({ highWaterMark: UNREAD_BYTES }),
    );
  }

  /** Those of the events that the reader was not given before they came back. */
  news(events: readonly FollowedEvent[]): FollowedEvent[] {
    return events.filter(({ id }) => !hasSeen(this.before, id));
  }

  /** Says that the stream is open; `startOver` when the reader may have missed something and must read all again. */
  hello(startOver: boolean, position: Position): void {
    this.#write(`retry: 3000\n${this.#id(position)}event: hello\ndata: ${JSON.stringify({ startOver })}\n\n`);
  }

  tell(changes: LiveChanges, position: Position): void {
    this.#write(`${this.#id(position)}event: changes\ndata: ${JSON.stringify(changes)}\n\n`);
  }

  /** Tells that it is alive, and how far it has come: without data nothing is heard of it. */
  beat(position: Position): void {
    this.#write(`:\n${this.#id(position)}\n`);
  }

  end(why: StreamEnd): void {
    this.#write(`event: end\ndata: ${JSON.stringify({ why })}\n\n`);
    const controller = this.#controller;
    this.#leave();
    controller?.close();
  }

  #id(position: Position): string {
    return `id: ${sealPosition(mergePositions(this.before, position), this.rights)}\n`;
  }

  #write(text: string): void {
    if (!this.#controller) return;
    if ((this.#controller.desiredSize ?? 0) > 0) {
      this.#controller.enqueue(encoder.encode(text));
      return;
    }
    const controller = this.#controller;
    this.#leave();
    controller.error(new Error("nobody reads this stream"));
  }

  #leave(): void {
    this.#controller = null;
    this.#onGone(this);
  }
}
