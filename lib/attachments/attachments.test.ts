import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync, gzipSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isArchiveBomb } from "./archive-bomb";
import { blankHeif } from "./blank-heif";
import { fileName } from "./file-name";
import { prepareImage, UnfitImage } from "./image";
import { mediaTypeOf } from "./media-type";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "files-"));
});
afterAll(() => rm(folder, { recursive: true }));

let count = 0;
async function file(content: Buffer | string): Promise<string> {
  count += 1;
  const path = join(folder, `f${String(count)}`);
  await writeFile(path, content);
  return path;
}

const dot = sharp({ create: { width: 8, height: 8, channels: 3, background: "teal" } });
const MZ = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]);

describe("what a file is", () => {
  test.each<[string, string, () => Promise<Buffer> | Buffer | string]>([
    ["JPEG", "image/jpeg", () => dot.clone().jpeg().toBuffer()],
    ["PNG", "image/png", () => dot.clone().png().toBuffer()],
    ["WebP", "image/webp", () => dot.clone().webp().toBuffer()],
    ["GIF", "image/gif", () => dot.clone().gif().toBuffer()],
    ["AVIF", "image/avif", () => dot.clone().avif({ effort: 0 }).toBuffer()],
    ["PDF", "application/pdf", () => "%PDF-1.7\n1 0 obj\n"],
    ["ZIP", "application/zip", () => zip([["a.txt", 5]])],
    ["a program", "application/x-msdownload", () => MZ],
    ["text", "application/octet-stream", () => "Bonjour"],
    ["HTML", "application/octet-stream", () => "<!doctype html><script>alert(1)</script>"],
    ["SVG", "application/octet-stream", () => '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ["SVG as XML", "application/xml", () => '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ["one byte", "application/octet-stream", () => "a"],
  ])("%s is %s, whatever its name", async (_, mediaType, content) => {
    expect(await mediaTypeOf(await file(await content()))).toBe(mediaType);
  });
});

/** A ZIP of entries that say how much comes out of them. */
function zip(entries: [name: string, unpacked: number, packed?: number][], { overlap = false } = {}): Buffer {
  const parts: Buffer[] = [];
  const directory = entries.map(([name, unpacked, packed]) => {
    const body = deflateRawSync(Buffer.alloc(Math.min(unpacked, 1000)));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed ?? body.length, 18);
    local.writeUInt32LE(unpacked, 22);
    local.writeUInt16LE(name.length, 26);
    if (!overlap || parts.length === 0) parts.push(Buffer.concat([local, Buffer.from(name), body]));
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt32LE(packed ?? body.length, 20);
    entry.writeUInt32LE(unpacked, 24);
    entry.writeUInt16LE(name.length, 28);
    return Buffer.concat([entry, Buffer.from(name)]);
  });
  const [content, list] = [Buffer.concat(parts), Buffer.concat(directory)];
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(content.length, 16);
  return Buffer.concat([content, list, end]);
}

describe("an archive", () => {
  test.each<[string, boolean, () => Buffer | string]>([
    [
      "of two small files",
      false,
      () =>
        zip([
          ["a", 900],
          ["b", 800],
        ]),
    ],
    ["that unfolds to a gigabyte", true, () => zip([["a", 1_000_000_000]])],
    ["that unfolds a thousandfold", true, () => zip([["a", 25_000_000]])],
    [
      "whose files overlap",
      true,
      () =>
        zip(
          [
            ["a", 900, 5_000],
            ["b", 900, 5_000],
          ],
          { overlap: true },
        ),
    ],
    ["with a size that is said elsewhere", true, () => zip([["a", 0xffffffff]])],
    ["without a directory", true, () => zip([["a", 900]]).subarray(0, 40)],
    ["as gzip, of a text", false, () => gzipSync("Bonjour")],
    ["as gzip, of a hundred megabytes of nothing", true, () => gzipSync(Buffer.alloc(100_000_000))],
    ["that is none", false, () => "Bonjour"],
  ])("%s is a bomb: %s", async (_, bomb, content) => {
    expect(await isArchiveBomb(await file(content()))).toBe(bomb);
  });
});

describe("a picture", () => {
  const prepared = async (content: Buffer) => {
    const [path, target, thumbnail] = [await file(content), join(folder, "out"), join(folder, "small")];
    return { ...(await prepareImage(path, target, thumbnail)), target, thumbnail };
  };

  test("is written anew, upright, without where it was taken, with a small one beside it", async () => {
    const exif = { IFD0: { Artist: "Lea" }, IFD3: { GPSLatitude: "48/1 51/1 0/1", GPSLatitudeRef: "N" } };
    const wide = sharp({ create: { width: 1200, height: 600, channels: 3, background: "teal" } });
    const content = await wide.withMetadata({ orientation: 6 }).withExifMerge(exif).jpeg().toBuffer();
    expect((await sharp(content).metadata()).exif?.includes("Lea")).toBe(true);
    const image = await prepared(content);
    expect(image).toMatchObject({ mediaType: "image/jpeg", width: 600, height: 1200 });
    const after = await sharp(image.target).metadata();
    expect([after.exif, after.xmp, after.orientation]).toEqual([undefined, undefined, undefined]);
    expect(await sharp(image.thumbnail).metadata()).toMatchObject({ format: "webp", width: 240, height: 480 });
  });

  test("keeps moving when it moves", async () => {
    const raw = { width: 10, height: 40, channels: 3 as const, pageHeight: 10 };
    const content = await sharp(Buffer.alloc(1200, 90), { raw })
      .gif({ delay: [100, 100, 100, 100] })
      .toBuffer();
    const image = await prepared(content);
    expect(image).toMatchObject({ mediaType: "image/gif", width: 10, height: 10 });
  });

  test("that is a page as well is only a picture after", async () => {
    const content = Buffer.concat([await dot.clone().jpeg().toBuffer(), Buffer.from("<script>alert(1)</script>")]);
    expect((await readFile((await prepared(content)).target)).includes("script")).toBe(false);
  });

  test("that would unfold to more than 50 million pixels is refused by its header", async () => {
    const content = await sharp({ create: { width: 8000, height: 8000, channels: 3, background: "white" } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(content.length).toBeLessThan(1_000_000);
    await expect(prepared(content)).rejects.toMatchObject({ reason: "flood" });
  });

  test.each([
    ["cut short", async () => (await dot.clone().resize(600, 600).png().toBuffer()).subarray(0, 300)],
    ["a page that begins as a GIF", () => Promise.resolve(Buffer.from("GIF89a<script>alert(1)</script>"))],
    ["of a header alone", () => Promise.resolve(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"))],
  ])("that is %s is refused", async (_, content) => {
    await expect(prepared(await content())).rejects.toBeInstanceOf(UnfitImage);
  });
});

test("a HEIC loses what it tells and keeps its pixels", async () => {
  const exif = { IFD3: { GPSLatitude: "48/1 51/1 0/1", GPSLatitudeRef: "N" } };
  // The same boxes, with another way of coding the pixels that this machine can write.
  const content = await dot.clone().withExif(exif).avif({ effort: 0 }).toBuffer();
  const path = await file(content);
  expect((await sharp(path).metadata()).exif).toBeDefined();
  expect(await blankHeif(path)).toBe(true);
  const after = await readFile(path);
  expect(after.length).toBe(content.length);
  const tells = (bytes: Buffer) => bytes.includes(Buffer.from("Exif\0\0MM", "latin1")) || bytes.includes("II*\0");
  expect([tells(content), tells(after)]).toEqual([true, false]);
  expect((await sharp(path).metadata()).width).toBe(8);
  expect(await blankHeif(await file("no picture"))).toBe(false);
});

test.each([
  ["photo.HEIC", "image/jpeg", "photo.jpg"],
  ["photo.JPEG", "image/jpeg", "photo.JPEG"],
  ["../../etc/passwd", "application/octet-stream", "etc passwd"],
  ["C:\\Temp\\a.pdf", "application/pdf", "C Temp a.pdf"],
  ["facture\u202egpj.exe", "application/octet-stream", "facture gpj.exe"],
  ["a\r\nSet-Cookie: x.txt", "application/octet-stream", "a Set-Cookie x.txt"],
  ["...", "application/octet-stream", "fichier"],
  [`${"é".repeat(300)}.pdf`, "application/pdf", `${"é".repeat(146)}.pdf`],
  ["virus.exe", "image/png", "virus.png"],
  ["liste.jpg", "application/octet-stream", "liste.bin"],
  ["scan.PNG", "application/pdf", "scan.pdf"],
  ["photo.heic", "image/heic", "photo.heic"],
  ["photo.jpg", null, "photo.jpg"],
  ["logo.svg", "application/octet-stream", "logo.svg"],
])("%s (%s) is called %s", (given, mediaType, name) => {
  expect(fileName(given, mediaType)).toBe(name);
});
