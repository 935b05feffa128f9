import { type About, type Drawing, type Picture, rightsLine } from '@gapboard/drawing';
import { ApiProblem } from '../../apiProblem.ts';
import { withAbout } from './pngText.ts';
import { isTooLarge, pixelsFor, type Size } from './sizes.ts';
import { drawingWords } from './words.ts';

/** In canvas units, around what is drawn: as the SVG has it. */
const MARGIN = 8;

export interface PngChoice {
  size: Size;
  ground: 'paper' | 'transparent';
}

/**
 * A drawing as a PNG, painted here as the canvas paints it.
 *
 * @throws {ApiProblem} no browser, or not this one, has a canvas that is large enough
 */
export async function drawingPng(
  picture: Picture,
  { drawing, about }: { drawing: Drawing; about: About },
  { size, ground }: PngChoice,
): Promise<Uint8Array<ArrayBuffer>> {
  const { x, y, w, h } = drawing.bounds;
  const rect = { x: x - MARGIN, y: y - MARGIN, w: w + 2 * MARGIN, h: h + 2 * MARGIN };
  const pixels = pixelsFor(rect, size);
  if (isTooLarge(pixels)) throw tooLarge();
  const canvas = document.createElement('canvas');
  canvas.width = pixels.width;
  canvas.height = pixels.height;
  const surface = canvas.getContext('2d');
  if (!surface || !takesPixels(surface, pixels)) throw tooLarge();
  picture.paint(surface, {
    page: drawing.page,
    rect,
    width: pixels.width,
    height: pixels.height,
    ground,
    theme: 'light',
    just: drawing.ids,
    bare: true,
  });
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  // Its memory is wanted for the next one.
  canvas.width = 0;
  if (!blob) throw tooLarge();
  const { dotsPerInch } = pixels;
  return withAbout(new Uint8Array(await blob.arrayBuffer()), {
    dotsPerInch,
    texts: {
      Title: about.title,
      Author: about.credit,
      Description: about.description,
      Copyright: rightsLine(about),
      Software: 'Gapboard',
    },
  });
}

/** Some browsers give a canvas that is too large for them, and paint nothing on it. */
function takesPixels(
  surface: CanvasRenderingContext2D,
  { width, height }: { width: number; height: number },
): boolean {
  const [x, y] = [width - 1, height - 1];
  surface.fillRect(x, y, 1, 1);
  const isThere = surface.getImageData(x, y, 1, 1).data[3] === 255;
  surface.clearRect(x, y, 1, 1);
  return isThere;
}

function tooLarge(): ApiProblem {
  return new ApiProblem({ type: 'picture-too-large', status: 0, ...drawingWords.tooLarge });
}
