import { Resend } from "resend";
import { env } from "../env";
import { processState } from "../process-state";
import type { SentMail } from "./mail";

const client = () => processState("resend", () => new Resend(env().RESEND_API_KEY));

/** Hands a message to Resend, once per key. */
export async function deliverByResend({ key, from, to, subject, text, html }: SentMail): Promise<void> {
  const { error } = await client().emails.send({ from, to, subject, text, html }, { idempotencyKey: key });
  // Their sentence may quote the address; the name says enough.
  if (error) throw new Error(`Resend refused: ${error.name}`);
}
