const LONGEST_PX = 2560;
/** A picture as small as this is sent as it is, unless it is larger than a screen. */
const SMALL_BYTES = 1_500_000;
const QUALITY = 0.85;

const shrinkable = ({ type, name }: File) =>
  /^image\/(jpeg|png|webp|heic|heif|avif|bmp)$/.test(type) || /\.hei[cf]$/i.test(name);
const isHeic = ({ type, name }: File) => /hei[cf]/.test(type) || /\.hei[cf]$/i.test(name);

const written = (canvas: HTMLCanvasElement) =>
  new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/jpeg", QUALITY);
  });

async function redrawn(file: File): Promise<Blob | null> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST_PX / Math.max(picture.width, picture.height));
  if (scale === 1 && file.size <= SMALL_BYTES && !isHeic(file)) return null;
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const brush = canvas.getContext("2d");
  if (!brush) return null;
  // What was transparent would be black as JPEG.
  brush.fillStyle = "white";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await written(canvas);
  return blob && (blob.size < file.size || isHeic(file)) ? blob : null;
}

/** A photo at the size of a large screen, as JPEG and without where it was taken; anything this browser can't draw stays as it is. */
export async function shrinkImage(file: File): Promise<{ name: string; blob: Blob }> {
  const as = { name: file.name || "image", blob: file };
  if (!shrinkable(file)) return as;
  try {
    const blob = await redrawn(file);
    return blob ? { name: `${as.name.replace(/\.[^.]+$/, "")}.jpg`, blob } : as;
  } catch {
    return as;
  }
}
