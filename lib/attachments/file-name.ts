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

function split(name: string): [string, string] {
  const [, stem = name, ending = ""] = /^(.+)\.([\p{L}\p{N}]{1,12})$/u.exec(name) ?? [];
  return [stem, ending];
}

/** A file's name without what could lie about it: no folders, no turned letters; a picture ends as what it is. */
export function fileName(given: string, mediaType: string): string {
  const clean = given
    .normalize("NFC")
    .replace(UNFIT, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const [stem, ending] = split(clean === "" ? "fichier" : clean);
  const fit = ENDINGS[mediaType];
  const right = fit && !fit.includes(ending.toLowerCase()) ? (fit[0] ?? "") : ending;
  const room = NAME_MAX - codePoints(right) - 1;
  const short = Array.from(stem).slice(0, room).join("").trim();
  return right === "" ? short : `${short}.${right}`;
}
