import { createHash, type Hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** One hash over files and directories below a root, names included; what `skip` matches and what is missing is left out. */
export function sourceHash(root: string, entries: readonly string[], skip: RegExp = /$^/): string {
  const hash = createHash("sha256");
  for (const entry of [...entries].sort()) add(hash, root, entry, skip);
  return hash.digest("hex");
}

function add(hash: Hash, root: string, entry: string, skip: RegExp): void {
  const path = join(root, entry);
  if (skip.test(entry) || !existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) add(hash, root, `${entry}/${name}`, skip);
    return;
  }
  hash.update(`${entry}\0`).update(readFileSync(path)).update("\0");
}
