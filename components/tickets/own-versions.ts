/**
 * The version that a write's undo sends: the one it gave; or, when others had written in between unseen, the one it was made on,
 * which the server refuses.
 */
export function versionToUndo(madeOn: number, given: number, writes = 1): number {
  return given > madeOn + writes ? madeOn : given;
}

/** The versions that one's own writes gave to tickets: what oneself did since is no reason not to undo. */
export class OwnVersions {
  readonly #next = new Map<string, number>();

  /** Notes a write that was made on a version, and gives the version that its undo sends. */
  wrote(number: number, madeOn: number, given: number, writes = 1): number {
    const version = versionToUndo(madeOn, given, writes);
    // What was so already keeps its version.
    if (version !== madeOn) this.#next.set(`${String(number)}.${String(madeOn)}`, version);
    return version;
  }

  /** The version that a ticket has if nobody else wrote since this one. */
  latest(number: number, version: number): number {
    let latest = version;
    for (let next: number | undefined = version; next !== undefined;) {
      latest = next;
      next = this.#next.get(`${String(number)}.${String(latest)}`);
    }
    return latest;
  }
}
