import { randomBytes } from "node:crypto";
import type { SentMail } from "./mail";

const oneLine = (text: string) => text.replace(/[\r\n]+/g, " ");

/** A header's text, encoded where it isn't ASCII (RFC 2047). */
function headerText(text: string): string {
  const line = oneLine(text);
  return /^[\x20-\x7e]*$/.test(line) ? line : `=?utf-8?B?${Buffer.from(line).toString("base64")}?=`;
}

/** A message as a file that any mail program opens and that can be read as it is: plain and HTML, in UTF-8, unfolded. */
export function messageSource(mail: SentMail, at: Date): string {
  const boundary = `=_${randomBytes(12).toString("hex")}`;
  const part = (type: string, body: string) => [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    "Content-Transfer-Encoding: 8bit",
    "",
    body,
    "",
  ];
  return [
    `From: ${oneLine(mail.from)}`,
    `To: ${oneLine(mail.to)}`,
    `Subject: ${headerText(mail.subject)}`,
    `Date: ${at.toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${randomBytes(12).toString("hex")}@appticket>`,
    "MIME-Version: 1.0",
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    "",
    ...part("text/plain", mail.text),
    ...part("text/html", mail.html),
    `--${boundary}--`,
    "",
  ]
    .join("\n")
    .replace(/\r?\n/g, "\r\n");
}
