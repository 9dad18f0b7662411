import sharp, { type Metadata, type Sharp } from "sharp";
import { atMost } from "../platform/at-most";

const PIXELS_MAX = 50_000_000;
const THUMBNAIL_PX = 480;
const SECONDS_MAX = 20;
const AT_ONCE = 2;

export type PreparedImage = { mediaType: string; width: number; height: number };
/** Why a picture is not taken. */
export class UnfitImage extends Error {
  constructor(readonly reason: "flood" | "broken") {
    super(`an image is unfit: ${reason}`);
  }
}

/** Pictures that are decoded here; what comes out is one of four kinds that every browser shows. */
const WRITERS: Readonly<Record<string, { mediaType: string; write: (image: Sharp) => Sharp }>> = {
  jpeg: { mediaType: "image/jpeg", write: (image) => image.jpeg({ quality: 88 }) },
  png: { mediaType: "image/png", write: (image) => image.png() },
  webp: { mediaType: "image/webp", write: (image) => image.webp({ quality: 88, effort: 3 }) },
  gif: { mediaType: "image/gif", write: (image) => image.gif({ effort: 4 }) },
  heif: { mediaType: "image/jpeg", write: (image) => image.jpeg({ quality: 88 }) },
};
const ANIMATED: readonly string[] = ["gif", "webp"];

// Its own cache would keep other people's pictures in memory; two at once, a thread each, leave the machine its breath.
sharp.cache(false);
sharp.concurrency(1);

const opened = (path: string, animated: boolean) =>
  sharp(path, { limitInputPixels: PIXELS_MAX, animated, sequentialRead: true, failOn: "error" }).timeout({
    seconds: SECONDS_MAX,
  });

/** Before a pixel is decoded: what the header says must be within reason, all frames together. */
async function headerOf(path: string): Promise<Metadata> {
  const header = await sharp(path, { limitInputPixels: false, animated: true })
    .metadata()
    .catch(() => null);
  if (!header) throw new UnfitImage("broken");
  // With several frames the height is that of all of them, one under the other.
  if (header.width * header.height > PIXELS_MAX) throw new UnfitImage("flood");
  return header;
}

async function prepare(path: string, target: string, thumbnail: string): Promise<PreparedImage> {
  const header = await headerOf(path);
  const writer = WRITERS[header.format];
  if (!writer) throw new UnfitImage("broken");
  const animated = ANIMATED.includes(header.format) && (header.pages ?? 1) > 1;
  try {
    const whole = opened(path, animated);
    const { width, height, pageHeight } = await writer.write(animated ? whole : whole.rotate()).toFile(target);
    const size = { width: THUMBNAIL_PX, height: THUMBNAIL_PX, fit: "inside", withoutEnlargement: true } as const;
    await opened(path, false).rotate().resize(size).webp({ quality: 75 }).toFile(thumbnail);
    return { mediaType: writer.mediaType, width, height: pageHeight ?? height };
  } catch (error) {
    throw new UnfitImage(/pixel limit/i.test(String(error)) ? "flood" : "broken");
  }
}

/**
 * Writes a picture anew, upright and with nothing but its pixels (where it was taken is gone), and a small one beside it. Gives what it
 * is now. Throws UnfitImage for one that is broken, or that would unfold to over 50 million pixels.
 */
export function prepareImage(path: string, target: string, thumbnail: string): Promise<PreparedImage> {
  return atMost("images", AT_ONCE, () => prepare(path, target, thumbnail));
}
