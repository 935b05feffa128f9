import type { PictureAddresses } from '../../../replay/pictures.ts';

/** A film is no larger, in pixels: more of a picture is never seen. */
const LONGEST_SIDE = 2_048;

/** Pictures that are taken along, by the ids of their assets, and how many could not be had: their names stand in their places. */
export interface Taken<T> {
  pictures: Map<string, T>;
  missing: number;
}

/** For a file: as data URLs. */
export function picturesAsData(addresses: PictureAddresses): Promise<Taken<string>> {
  return takenFrom(addresses, async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`The picture was answered with ${response.status}.`);
    return asDataUrl(await response.blob());
  });
}

/** For a film: their pixels, which a worker can be given. Only a page reads drawings (SVG). */
export function picturesAsPixels(addresses: PictureAddresses): Promise<Taken<ImageBitmap>> {
  return takenFrom(addresses, async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
    return createImageBitmap(image, {
      resizeWidth: Math.max(1, Math.round(width * scale)),
      resizeHeight: Math.max(1, Math.round(height * scale)),
      resizeQuality: 'high',
    });
  });
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
