import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { StepError } from "./step-error";

const schema = z.object({
  AUTH_SECRET: z.string().min(32),
  AUDIT_KEY: z.string().min(32),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.string().min(32),
  databasePassword: z.string().min(16),
  databaseRootPassword: z.string().min(16),
});

export type PrivateSecrets = z.output<typeof schema>;

/** The secrets of a private installation, made on first use and kept in a file only its owner reads. */
export function privateSecrets(file: string): PrivateSecrets {
  if (!existsSync(file)) return write(file);
  const parsed = schema.safeParse(parseJson(readFileSync(file, "utf8")));
  if (!parsed.success) {
    throw new StepError(
      `${file} is damaged: ${z.prettifyError(parsed.error)}\n` +
        "Restore it from a backup. Without its AUDIT_KEY the audit trail can no longer be verified; to start over with an\n" +
        "empty database, delete the whole .data directory.",
    );
  }
  return parsed.data;
}

/** New secrets, not kept anywhere. */
export function newSecrets(): PrivateSecrets {
  return {
    AUTH_SECRET: randomBytes(48).toString("base64url"),
    AUDIT_KEY: randomBytes(48).toString("base64url"),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
    databasePassword: randomBytes(24).toString("hex"),
    databaseRootPassword: randomBytes(24).toString("hex"),
  };
}

function write(file: string): PrivateSecrets {
  const secrets = newSecrets();
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
