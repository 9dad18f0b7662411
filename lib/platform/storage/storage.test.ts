import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { env } from "../env";
import { diskStorage } from "./disk-storage";
import { dropPart, receivedBytes, receivePart, TooManyBytes, WrongOffset } from "./partial-files";
import { s3Storage } from "./s3-storage";
import type { FileStorage } from "./storage";

const earlier = { ...env() };
let folder: string;
const objects = new Map<string, Buffer>();
const seen: IncomingMessage["headers"][] = [];

async function answerPut(request: IncomingMessage, response: ServerResponse, key: string) {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  objects.set(key, Buffer.concat(parts));
  response.setHeader("etag", '"1"').end();
}

function answerGet(request: IncomingMessage, response: ServerResponse, key: string) {
  const body = objects.get(key);
  const [, start = "0", end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
  if (body) response.end(body.subarray(Number(start), end === undefined ? undefined : Number(end) + 1));
  else response.writeHead(404, { "content-type": "application/xml" }).end("<Error><Code>NoSuchKey</Code></Error>");
}

/** Two at a time, so that there are pages. */
function answerList(response: ServerResponse, after: string) {
  const keys = [...objects.keys()].sort().filter((key) => key > after);
  const shown = keys.slice(0, 2);
  const contents = shown.map(
    (key) => `<Contents><Key>${key}</Key><LastModified>2026-11-22T08:00:00.000Z</LastModified></Contents>`,
  );
  const more = keys.length > 2;
  const next = more ? `<NextContinuationToken>${shown.at(-1) ?? ""}</NextContinuationToken>` : "";
  response.setHeader("content-type", "application/xml");
  response.end(
    `<ListBucketResult><IsTruncated>${String(more)}</IsTruncated>${next}${contents.join("")}</ListBucketResult>`,
  );
}

/** The part of S3 that is spoken, kept in memory. */
const bucket = createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://bucket.test");
  const key = url.pathname.replace(/^\/files\/?/, "");
  seen.push(request.headers);
  if (request.method === "PUT") void answerPut(request, response, key);
  else if (request.method === "DELETE") response.writeHead(objects.delete(key) ? 204 : 204).end();
  else if (key === "") answerList(response, url.searchParams.get("continuation-token") ?? "");
  else answerGet(request, response, key);
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "storage-"));
  await new Promise<void>((resolve) => bucket.listen(0, "127.0.0.1", resolve));
  Object.assign(env(), {
    APPTICKET_DATA_DIR: folder,
    STORAGE: "s3",
    S3_ENDPOINT: `http://127.0.0.1:${String((bucket.address() as AddressInfo).port)}`,
    S3_BUCKET: "files",
    S3_ACCESS_KEY_ID: "key",
    S3_SECRET_ACCESS_KEY: "secret",
  });
});
afterAll(async () => {
  Object.assign(env(), earlier);
  bucket.close();
  await rm(folder, { recursive: true });
});

describe.each<[string, () => Promise<FileStorage> | FileStorage]>([
  ["a directory", diskStorage],
  ["a bucket", s3Storage],
])("%s", (_, open) => {
  test("takes a file, gives it and parts of it, lists and removes it", async () => {
    const storage = await open();
    const keys = ["b".repeat(32), "a".repeat(32), `${"a".repeat(32)}-thumb`];
    for (const key of keys) {
      const path = join(folder, "incoming");
      await writeFile(path, `content of ${key}`);
      await storage.take(key, path);
    }
    const [first = ""] = keys;
    expect(await text((await storage.read(first)) ?? Readable.from([]))).toBe(`content of ${first}`);
    expect(await text((await storage.read(first, { start: 0, end: 6 })) ?? Readable.from([]))).toBe("content");
    const listed: string[] = [];
    for await (const files of storage.list()) listed.push(...files.map(({ key }) => key));
    expect(listed).toEqual(keys.toSorted());
    await storage.remove(first);
    await storage.remove(first);
    expect(await storage.read(first)).toBeNull();
  });
});

test("a bucket is asked with a signature, without checksums that other stores don't know", () => {
  const put = seen.find((headers) => headers["content-length"] !== undefined);
  expect(put?.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=key\//);
  expect(Object.keys(put ?? {}).filter((name) => /checksum|trailer/.test(name))).toEqual([]);
});

test("a bucket that is away or refuses is unavailable, and what it was to take is still there", async () => {
  const path = join(folder, "kept");
  await writeFile(path, "content");
  const refuses = createServer((_, response) => response.writeHead(403).end());
  await new Promise<void>((resolve) => refuses.listen(0, "127.0.0.1", resolve));
  const { port } = refuses.address() as AddressInfo;
  const { S3_ENDPOINT } = env();
  for (const endpoint of ["http://127.0.0.1:1", `http://127.0.0.1:${String(port)}`]) {
    Object.assign(env(), { S3_ENDPOINT: endpoint });
    const storage = s3Storage();
    await expect(storage.read("a".repeat(32))).rejects.toMatchObject({ code: "unavailable" });
    await expect(storage.take("a".repeat(32), path)).rejects.toMatchObject({ code: "unavailable" });
    await expect(storage.list().next()).rejects.toMatchObject({ code: "unavailable" });
  }
  Object.assign(env(), { S3_ENDPOINT });
  expect(await readFile(path, "utf8")).toBe("content");
  refuses.close();
});

test("a key can't leave the storage", async () => {
  const storage = await diskStorage();
  expect(() => storage.read("../../../etc/passwd")).toThrow("storage key");
});

describe("a file that comes in parts", () => {
  const from = (content: string) => Readable.from([Buffer.from(content)]);

  test("goes on where it broke off, and nowhere else", async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from("Bon");
        await Promise.resolve();
        throw new Error("gone");
      })(),
    );
    await expect(receivePart("part-one", { offset: 0, total: 7 }, broken)).rejects.toThrow("gone");
    const received = await receivedBytes("part-one");
    expect(received).toBeLessThanOrEqual(3);
    await expect(receivePart("part-one", { offset: 5, total: 7 }, from("ur"))).rejects.toBeInstanceOf(WrongOffset);
    const rest = "Bonjour".slice(received);
    expect(await receivePart("part-one", { offset: received, total: 7 }, from(rest))).toBe(7);
    await dropPart("part-one");
    expect(await receivedBytes("part-one")).toBe(0);
  });

  test("is cut at what was announced", async () => {
    await expect(receivePart("part-two", { offset: 0, total: 3 }, from("four"))).rejects.toBeInstanceOf(TooManyBytes);
  });

  test("is taken from a newer connection when the older one hangs", async () => {
    const dead = new Readable({ read: () => undefined });
    dead.push("Bon");
    const older = receivePart("part-three", { offset: 0, total: 7 }, dead).catch((error: unknown) => error);
    await expect.poll(() => receivedBytes("part-three")).toBe(3);
    const newer = await receivePart("part-three", { offset: 3, total: 7 }, from("jour"));
    expect([newer, (await older) instanceof Error]).toEqual([7, true]);
  });
});
