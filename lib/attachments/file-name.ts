import { codePoints } from "../platform/text";

const NAME_MAX = 150;
/** Controls, what turns the direction of a text round, and what separates folders. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]+/gu;

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/webp": ["webp"],
  "image/gif": ["gif"],
};

const OF_PICTURES = ["jpg", "jpeg", "png", "webp", "gif", "avif", "heic", "heif"];
/** How a file that only calls itself a picture ends instead; others say that they are no more than bytes. */
const INSTEAD: Readonly<Record<string, string>> = { "application/pdf": "pdf", "application/zip": "zip" };

/** The ending that a file of a type may have: a picture's own, and no picture's for anything else. */
function rightEnding(ending: string, mediaType: string): string {
  const written = ending.toLowerCase();
  const fit = ENDINGS[mediaType];
  if (fit) return fit.includes(written) ? ending : (fit[0] ?? "");
  const pretends = OF_PICTURES.includes(written) && !mediaType.startsWith("image/");
  return pretends ? (INSTEAD[mediaType] ?? "bin") : ending;
}

function split(name: string): [string, string] {
  const [, stem = name, ending = ""] = /^(.+)\.([\p{L}\p{N}]{1,12})$/u.exec(name) ?? [];
  return [stem, ending];
}

/**
 * A file's name without what could lie about it: no folders, no turned letters; a picture ends as what it is, and nothing else as a picture.
 * Its type is null until it is known.
 */
export function fileName(given: string, mediaType: string | null): string {
  const clean = given
    .normalize("NFC")
    .replace(UNFIT, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const [stem, ending] = split(clean === "" ? "fichier" : clean);
  const right = mediaType === null ? ending : rightEnding(ending, mediaType);
  const room = NAME_MAX - codePoints(right) - 1;
  const short = Array.from(stem).slice(0, room).join("").trim();
  return right === "" ? short : `${short}.${right}`;
}
