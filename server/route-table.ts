import { existsSync, readFileSync } from "node:fs";

type Branch = { route: string | null; fixed: Map<string, Branch>; any: Branch | null; rest: string | null };

const newBranch = (): Branch => ({ route: null, fixed: new Map(), any: null, rest: null });

/** The product's addresses as they are written, such as /tickets/[number]: a closed list, whatever is asked for. */
export class RouteTable {
  readonly #root = newBranch();

  constructor(routes: readonly string[]) {
    for (const route of routes) this.#add(route);
  }

  /** Reads them from the build; none where there is no build yet. */
  static ofBuild(file: string): RouteTable {
    if (!existsSync(file)) return new RouteTable([]);
    return new RouteTable(Object.values(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>));
  }

  /** The address that a path belongs to; null for one that belongs to none. */
  find(path: string): string | null {
    return find(this.#root, path.split("/").filter(Boolean), 0);
  }

  #add(route: string): void {
    let branch = this.#root;
    for (const part of route.split("/").filter(Boolean)) {
      if (part.startsWith("[...") || part.startsWith("[[...")) {
        branch.rest = route;
        return;
      }
      branch = part.startsWith("[") ? (branch.any ??= newBranch()) : childOf(branch, part);
    }
    branch.route = route;
  }
}

function childOf(branch: Branch, part: string): Branch {
  const child = branch.fixed.get(part) ?? newBranch();
  branch.fixed.set(part, child);
  return child;
}

function find(branch: Branch, parts: readonly string[], at: number): string | null {
  const part = parts[at];
  if (part === undefined) return branch.route;
  const fixed = branch.fixed.get(part);
  const found = fixed ? find(fixed, parts, at + 1) : null;
  return found ?? (branch.any ? find(branch.any, parts, at + 1) : null) ?? branch.rest;
}
