import { open } from "node:fs/promises";
import { fileTypeFromBuffer } from "file-type";
import { UNKNOWN_TYPE } from "./media-type-names";

/** Enough to know a file by, and little enough that nothing in it can unfold to much. */
const LOOKED_AT_BYTES = 64 * 1024;

/** What a file is, by its first bytes alone: neither its name nor its sender is asked. */
export async function mediaTypeOf(path: string): Promise<string> {
  const file = await open(path, "r");
  try {
    const start = Buffer.alloc(LOOKED_AT_BYTES);
    const { bytesRead } = await file.read(start, 0, LOOKED_AT_BYTES, 0);
    const found = await fileTypeFromBuffer(start.subarray(0, bytesRead)).catch(() => undefined);
    return found?.mime ?? UNKNOWN_TYPE;
  } finally {
    await file.close();
  }
}
