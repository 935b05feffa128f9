import type { PictureAddresses } from '../../../replay/pictures.ts';

/** Nobody sees more of a picture in a replay, in pixels along its longer side, */
const LONGEST_SIDE = 2_048;
/** nor need all of them together lie in memory larger than this, in pixels. */
const PIXELS_MAX = 64_000_000;
/** A larger one is made smaller for a file, in bytes. */
const LARGE_BYTES = 1_000_000;

/** Pictures that are taken along, by the ids of their assets, and how many could not be had: their names stand in their places. */
export interface Taken<T> {
  pictures: Map<string, T>;
  missing: number;
}

/** For a file: as data URLs, large ones made smaller. */
export function picturesAsData(addresses: PictureAddresses): Promise<Taken<string>> {
  return takenFrom(addresses, async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`The picture was answered with ${response.status}.`);
    const picture = await response.blob();
    return asDataUrl(picture.size > LARGE_BYTES ? await smaller(picture, address) : picture);
  });
}

/** For a film: their pixels, which a worker can be given. Only a page reads drawings (SVG). */
export function picturesAsPixels(addresses: PictureAddresses): Promise<Taken<ImageBitmap>> {
  const side = Math.min(LONGEST_SIDE, Math.sqrt(PIXELS_MAX / Math.max(1, addresses.size)));
  return takenFrom(addresses, (address) => pixelsOf(address, side));
}

async function pixelsOf(address: string, longestSide: number): Promise<ImageBitmap> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return createImageBitmap(image, {
    resizeWidth: Math.max(1, Math.round(width * scale)),
    resizeHeight: Math.max(1, Math.round(height * scale)),
    resizeQuality: 'high',
  });
}

async function smaller(picture: Blob, address: string): Promise<Blob> {
  const pixels = await pixelsOf(address, LONGEST_SIDE);
  const canvas = new OffscreenCanvas(pixels.width, pixels.height);
  canvas.getContext('2d')?.drawImage(pixels, 0, 0);
  pixels.close();
  // A browser that writes no WebP writes a PNG, which may be larger than what there was.
  const made = await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 });
  return made.size < picture.size ? made : picture;
}

async function takenFrom<T>(
  addresses: PictureAddresses,
  take: (address: string) => Promise<T>,
): Promise<Taken<T>> {
  const tried = await Promise.allSettled(
    [...addresses].map(async ([asset, address]) => [asset, await take(address)] as const),
  );
  const had = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  return { pictures: new Map(had), missing: tried.length - had.length };
}

function asDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      if (typeof reader.result === 'string') resolve(reader.result);
    });
    reader.addEventListener('error', () => reject(reader.error ?? new Error('It cannot be read.')));
    reader.readAsDataURL(blob);
  });
}
