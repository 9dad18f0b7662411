import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { now } from "../clock";
import { env } from "../env";
import { log } from "../log";
import { messageSource } from "./message-source";
import type { SentMail } from "./mail";

/** Writes a message as a file for whoever runs this machine, and logs only where: the links in it open accounts. */
export async function deliverByLog(mail: SentMail): Promise<void> {
  const directory = resolve(env().APPTICKET_DATA_DIR, "mail");
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const at = now();
  const path = join(directory, `${at.toISOString().replaceAll(":", "-")}-${randomBytes(4).toString("hex")}.eml`);
  await writeFile(path, messageSource(mail, at), { mode: 0o600, flag: "wx" });
  log().info({ path }, "mail written");
}
