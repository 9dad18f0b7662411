import type { PostFailure } from "../platform/outbound/post-outside";

export type WebhookRow = {
  id: number;
  description: string;
  url: string;
  /** Names of events, or "*" alone. */
  events: string[];
  internal: boolean;
  active: boolean;
  /** Why the product stopped it; null where it did not. */
  stopped: "gone" | "failing" | null;
  failingSince: Date | null;
  /** Until when the secret before signs too. */
  formerSecretUntil: Date | null;
  /** What was sent last, and whether it arrived. */
  last: { at: Date; arrived: boolean } | null;
  version: number;
};

/** Why an attempt did not arrive: no answer, an answer that says no, a secret that can’t be read, or nothing to send any more. */
export type DeliveryFailure = PostFailure | "status" | "secret" | "stopped" | "withdrawn";

export type DeliveryRow = {
  id: number;
  type: string;
  ticketNumber: number | null;
  state: "pending" | "delivered" | "failed";
  attempts: number;
  status: number | null;
  failure: DeliveryFailure | null;
  durationMs: number | null;
  createdAt: Date;
  triedAt: Date | null;
  /** Null where nothing is to be sent any more. */
  nextAttemptAt: Date | null;
};

/** What was sent, and what was answered; null where nothing was yet, or is kept no more. */
export type DeliveryTexts = { payload: string | null; answer: string | null };
