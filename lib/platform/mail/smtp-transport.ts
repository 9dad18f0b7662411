import { createTransport, type Transporter } from "nodemailer";
import { env } from "../env";
import { processState } from "../process-state";
import type { SentMail } from "./mail";

const WAIT_MS = 10_000;

/** The address's own parameters win: `?tls.rejectUnauthorized=false` and the like are nodemailer's. */
const transporter = () =>
  processState<Transporter>("smtp", () =>
    createTransport({
      url: env().SMTP_URL ?? "",
      connectionTimeout: WAIT_MS,
      greetingTimeout: WAIT_MS,
      socketTimeout: 2 * WAIT_MS,
    }),
  );

/** Hands a message to the centre's mail server. */
export async function deliverBySmtp({ from, to, subject, text, html }: SentMail): Promise<void> {
  await transporter().sendMail({ from, to, subject, text, html, headers: { "Auto-Submitted": "auto-generated" } });
}
