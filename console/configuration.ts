import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { isAbsolute, join } from "node:path";

/** Who the console is signed in as, and where. */
export type SignedIn = { address: string; token: string; insecure: boolean; email: string; expiresAt: string };

type Env = Readonly<Record<string, string | undefined>>;

/** The directory of the console's own files, as the system has it. */
export function configurationDirectory(env: Env, platform: NodeJS.Platform, home: string): string {
  if (platform === "win32") return join(env["APPDATA"] ?? join(home, "AppData", "Roaming"), "appticket");
  const xdg = env["XDG_CONFIG_HOME"];
  return join(xdg !== undefined && isAbsolute(xdg) ? xdg : join(home, ".config"), "appticket");
}

const fileIn = (directory: string) => join(directory, "sign-in.json");

/** Who was signed in last; null when nobody is, or when the file can't be read as what it should be. */
export function readSignedIn(directory: string): SignedIn | null {
  try {
    const file = fileIn(directory);
    // Who copied it about with other rights does not go on with them.
    if (process.platform !== "win32" && (statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
    const kept = JSON.parse(readFileSync(file, "utf8")) as Partial<SignedIn>;
    const { address, token, insecure = false, email = "", expiresAt = "" } = kept;
    if (typeof address !== "string" || typeof token !== "string" || !URL.canParse(address)) return null;
    return { address, token, insecure, email, expiresAt };
  } catch {
    return null;
  }
}

/** Keeps who is signed in, readable for its owner only, whole or not at all. */
export function keepSignedIn(directory: string, signedIn: SignedIn): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (process.platform !== "win32") chmodSync(directory, 0o700);
  const draft = join(directory, `.sign-in.${randomBytes(6).toString("hex")}`);
  const handle = openSync(draft, "wx", 0o600);
  try {
    writeSync(handle, `${JSON.stringify(signedIn, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, fileIn(directory));
}

/** Forgets who was signed in. */
export function forgetSignedIn(directory: string): void {
  rmSync(fileIn(directory), { force: true });
}
