import { join } from "node:path";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { privateDirectory } from "../paths";
import { StepError } from "../step-error";
import { parseDatabaseUrl } from "./connection";
import { openPrivateServer } from "./private-server";

export type InstallationDatabase = {
  url: string;
  /** The checkout's own server under `.data/db`; false for the one DATABASE_URL names. */
  isPrivate: boolean;
  /** Process id of a private server. */
  pid: number | undefined;
  release: (timeoutMs?: number) => Promise<void>;
};

/** The database this checkout works on: the one of DATABASE_URL, otherwise its private server, started if need be. */
export async function openInstallationDatabase(report: (line: string) => void): Promise<InstallationDatabase> {
  const url = process.env["DATABASE_URL"];
  if (url) {
    parseDatabaseUrl(url);
    return { url, isPrivate: false, pid: undefined, release: () => Promise.resolve() };
  }
  return { ...(await openPrivateServer(privateDirectory(), report)), isPrivate: true };
}

/** Runs `work` on the installation's database and leaves it afterwards. */
export async function withInstallationDatabase<T>(work: (database: InstallationDatabase) => Promise<T>): Promise<T> {
  const database = await openInstallationDatabase(console.log);
  try {
    return await work(database);
  } finally {
    await database.release();
  }
}

/**
 * Refuses to touch a database of others or of a real installation unless `--database NAME` repeats its name; throws a
 * StepError that shows what to write.
 */
export function requireConfirmedDatabase(
  database: InstallationDatabase,
  confirmed: string | undefined,
  action: string,
): void {
  if (database.isPrivate && readProfile() !== "empty") return;
  const { host, database: name } = parseDatabaseUrl(database.url);
  if (confirmed === name) return;
  const which = database.isPrivate
    ? "the private database of a real installation"
    : `DATABASE_URL (${name} on ${host})`;
  throw new StepError(`This would ${action} ${which}. To say that you mean it, repeat its name: --database ${name}`);
}

/** How the private installation began: with demo data (`seeding` until it is whole), or empty as a real one. */
export type Profile = "seeding" | "demo" | "empty";

/** How the private installation began; undefined before its first start. */
export function readProfile(): Profile | undefined {
  const text = existsSync(profileFile()) ? readFileSync(profileFile(), "utf8").trim() : "";
  return (["seeding", "demo", "empty"] as const).find((profile) => profile === text);
}

/** Keeps how the private installation began; undefined forgets it. */
export function writeProfile(profile: Profile | undefined): void {
  if (profile === undefined) rmSync(profileFile(), { force: true });
  else writeFileSync(profileFile(), `${profile}\n`);
}

function profileFile(): string {
  return join(privateDirectory(), "profile");
}
