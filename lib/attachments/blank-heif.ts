import { open, type FileHandle } from "node:fs/promises";

/** Where a camera writes what it knows of a picture: place, time, owner. */
const TELLING: readonly string[] = ["Exif", "mime"];
const META_MAX = 1024 * 1024;

type Box = { type: string; start: number; end: number };
type Extent = { offset: number; length: number };

function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to;) {
    const size = bytes.readUInt32BE(at);
    const end = size === 0 ? to : at + size;
    if (size === 1 || end > to || end < at + 8) return boxes;
    boxes.push({ type: bytes.toString("latin1", at + 4, at + 8), start: at + 8, end });
    at = end;
  }
  return boxes;
}

/** The ids of the items that tell of more than pixels. */
function tellingItems(meta: Buffer, { start, end }: Box): Set<number> {
  const count = meta.readUInt8(start) === 0 ? 2 : 4;
  const items = boxesIn(meta, start + 4 + count, end).flatMap((box): number[] => {
    const version = meta.readUInt8(box.start);
    if (box.type !== "infe" || version < 2) return [];
    const wide = version === 3;
    const type = meta.toString("latin1", box.start + (wide ? 10 : 8), box.start + (wide ? 14 : 12));
    if (!TELLING.includes(type)) return [];
    return [wide ? meta.readUInt32BE(box.start + 4) : meta.readUInt16BE(box.start + 4)];
  });
  return new Set(items);
}

/** Reads numbers one after the other. */
function reader(bytes: Buffer, start: number) {
  let at = start;
  return (size: number) => {
    const value = size === 0 ? 0 : size > 6 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size);
    at += size;
    return value;
  };
}

/** Where in the file the items lie; null where the table says it in a way that isn't understood. */
function extentsOf(meta: Buffer, { start }: Box, items: ReadonlySet<number>): Extent[] | null {
  const version = meta.readUInt8(start);
  const sizes = meta.readUInt16BE(start + 4);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  const next = reader(meta, start + 6);
  const found: Extent[] = [];
  const count = next(version < 2 ? 2 : 4);
  for (let item = 0; item < count; item += 1) {
    const id = next(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : next(2) & 15;
    next(2);
    const base = next(baseSize);
    const extents = next(2);
    for (let extent = 0; extent < extents; extent += 1) {
      next(indexSize);
      const [offset, length] = [next(offsetSize), next(lengthSize)];
      if (!items.has(id)) continue;
      if (method !== 0) return null;
      found.push({ offset: base + offset, length });
    }
  }
  return found;
}

async function metaOf(file: FileHandle, size: number): Promise<Buffer | null> {
  const head = Buffer.alloc(16);
  for (let at = 0; at + 8 <= size;) {
    const { bytesRead } = await file.read(head, 0, 16, at);
    if (bytesRead < 8) return null;
    const length = head.readUInt32BE(0);
    if (head.toString("latin1", 4, 8) === "meta") {
      if (length < 12 || length > META_MAX || at + length > size) return null;
      const meta = Buffer.alloc(length);
      await file.read(meta, 0, length, at);
      return meta;
    }
    const whole = length === 1 ? Number(head.readBigUInt64BE(8)) : length;
    if (whole < 8) return null;
    at += whole;
  }
  return null;
}

function tellingExtents(meta: Buffer): Extent[] | null {
  const boxes = boxesIn(meta, 12, meta.length);
  const [info, places] = [boxes.find(({ type }) => type === "iinf"), boxes.find(({ type }) => type === "iloc")];
  if (!info || !places) return null;
  return extentsOf(meta, places, tellingItems(meta, info));
}

/**
 * Blanks, in place, what a HEIC picture tells beside its pixels: this machine may not be able to decode it and write it anew.
 * Gives false for a file that isn't understood, which may then still tell.
 */
export async function blankHeif(path: string): Promise<boolean> {
  const file = await open(path, "r+");
  try {
    const { size } = await file.stat();
    const meta = await metaOf(file, size);
    const extents = meta && tellingExtents(meta);
    if (!extents?.every(({ offset, length }) => length > 0 && offset + length <= size)) return false;
    for (const { offset, length } of extents) await file.write(Buffer.alloc(length), 0, length, offset);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  } finally {
    await file.close();
  }
}
