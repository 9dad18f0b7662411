import { env } from "../env";
import { deliverByLog } from "./log-transport";
import { deliverByResend } from "./resend-transport";
import { deliverBySmtp } from "./smtp-transport";

/** A message to one person. `key` names it, so that a provider can drop what it was given twice. */
export type Mail = { key: string; to: string; subject: string; text: string; html: string };
export type SentMail = Mail & { from: string };
export type MailTransport = (mail: SentMail) => Promise<void>;

const transports: Record<"log" | "smtp" | "resend", MailTransport> = {
  log: deliverByLog,
  smtp: deliverBySmtp,
  resend: deliverByResend,
};

/** Whether mail reaches people, and so whether an address can be asked to be confirmed. */
export function reachesPeople(): boolean {
  return env().MAIL_TRANSPORT !== "log";
}

/** Sends a message by the configured transport; throws when it was not taken, so that the caller tries again. */
export async function sendMail(mail: Mail): Promise<void> {
  await transports[env().MAIL_TRANSPORT]({ ...mail, from: env().MAIL_FROM ?? "AppTicket <no-reply@localhost>" });
}
