import { open, type FileHandle } from "node:fs/promises";

const MB = 1024 * 1024;
/** Beside which no honest archive of 10 MB is. */
const UNPACKED_MAX = 500 * MB;
const RATIO_MAX = 150;
const SMALL = 20 * MB;
const ENTRIES_MAX = 20_000;
const TAIL_BYTES = 65_557;

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
/** A size that stands in a record for files of over 4 GB. */
const ELSEWHERE = 0xffffffff;

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, length));
  const { bytesRead } = await file.read(bytes, 0, bytes.length, Math.max(0, position));
  return bytes.subarray(0, bytesRead);
}

const unfolds = (packed: number, unpacked: number) =>
  unpacked > UNPACKED_MAX || (unpacked > SMALL && unpacked > packed * RATIO_MAX);

/** The sums over a directory of files; null where it can't be read to its end. */
function sumsOf(directory: Buffer, count: number): { packed: number; unpacked: number } | null {
  let [at, packed, unpacked] = [0, 0, 0];
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_BYTES > directory.length || directory.readUInt32LE(at) !== ENTRY) return null;
    const [less, more] = [directory.readUInt32LE(at + 20), directory.readUInt32LE(at + 24)];
    if (less === ELSEWHERE || more === ELSEWHERE) return null;
    packed += less;
    unpacked += more;
    at +=
      ENTRY_BYTES + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return { packed, unpacked };
}

/** A directory that can't be read, or whose files overlap, is made to mislead whoever unpacks it. */
async function isZipBomb(file: FileHandle, size: number): Promise<boolean> {
  const tail = await read(file, size - TAIL_BYTES, Math.min(size, TAIL_BYTES));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > tail.length || tail.readUInt32LE(end) !== END_OF_DIRECTORY) return true;
  const [count, length, start] = [
    tail.readUInt16LE(end + 10),
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ];
  if (count > ENTRIES_MAX || start + length > size) return true;
  const sums = sumsOf(await read(file, start, length), count);
  return sums === null || sums.packed > size || unfolds(size, sums.unpacked);
}

/** The last four bytes say what comes out, modulo 4 GB. */
async function isGzipBomb(file: FileHandle, size: number): Promise<boolean> {
  const tail = await read(file, size - 4, 4);
  return tail.length === 4 && unfolds(size, tail.readUInt32LE(0));
}

/** True for an archive that would unfold to far more than it is, or was made so that one can't tell. Nothing is unpacked. */
export async function isArchiveBomb(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const magic = await read(file, 0, 4);
    if (magic.length < 4) return false;
    if (magic.readUInt16LE(0) === 0x4b50) return await isZipBomb(file, size);
    return magic.readUInt16LE(0) === 0x8b1f && (await isGzipBomb(file, size));
  } finally {
    await file.close();
  }
}
