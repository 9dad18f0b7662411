import { createRequire } from "node:module";

type Sharp = (image: Buffer) => {
  png: (options: { palette: boolean; effort: number }) => { toBuffer: () => Promise<Buffer> };
};

/** The sharp that Next brings along, where this platform has one. */
function sharpOfNext(): Sharp | null {
  try {
    const next = createRequire(createRequire(import.meta.url).resolve("next/package.json"));
    return next("sharp") as Sharp;
  } catch {
    return null;
  }
}

const sharp = sharpOfNext();

/** The same picture with a palette of 256 colours, which screens rarely exceed: a third of the bytes. */
export async function smallerPng(image: Buffer): Promise<Buffer> {
  if (!sharp) return image;
  const smaller = await sharp(image).png({ palette: true, effort: 10 }).toBuffer();
  return smaller.length < image.length ? smaller : image;
}
