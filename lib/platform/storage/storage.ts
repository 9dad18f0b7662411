import type { Readable } from "node:stream";
import { env } from "../env";
import { processState } from "../process-state";
import { diskStorage } from "./disk-storage";

/** A part of a file, both ends included, as HTTP counts. */
export type ByteRange = { start: number; end: number };
export type StoredFile = { key: string; modifiedAt: Date };

/** Where files lie, under keys of letters and digits that say nothing. */
export type FileStorage = {
  /** Takes a file of this machine under a key; the file is gone after. */
  take: (key: string, path: string) => Promise<void>;
  /** A file's bytes as they are asked for, or null when it is not there. */
  read: (key: string, range?: ByteRange) => Promise<Readable | null>;
  /** Removes a file; one that is not there is as good as removed. */
  remove: (key: string) => Promise<void>;
  /** All files in the order of their keys, some hundred at a time. */
  list: () => AsyncGenerator<StoredFile[]>;
};

/** The bucket's client is large: only an installation that keeps files in one loads it. */
async function openStorage(): Promise<FileStorage> {
  if (env().STORAGE === "disk") return diskStorage();
  const { s3Storage } = await import("./s3-storage");
  return s3Storage();
}

/** The storage of this installation: a directory, or a bucket of an S3-compatible store. */
export function fileStorage(): Promise<FileStorage> {
  return processState("file-storage", openStorage);
}
