import { PALETTES, type Picture, type Rect, type Surface, type View } from '@gapboard/drawing';
import type { Look } from './camera.ts';

type Canvas = OffscreenCanvasRenderingContext2D;

/**
 * Paints a picture while the camera goes from one shot to another. Painting thousands of strokes from
 * another place in every frame would take longer than a frame: so the shot that it comes from and the
 * one it goes to are painted once, and shown nearer and nearer; what goes on meanwhile is in the latter.
 */
export class Pan {
  readonly #picture: Picture;
  #from: { rect: Rect; canvas: Canvas } | undefined;
  #to: Canvas | undefined;

  constructor(picture: Picture) {
    this.#picture = picture;
  }

  /** @returns whether it is painted as it is: see `Picture` */
  paint(surface: Surface, view: View, { shot, from, now }: Look): boolean {
    if (!from || typeof OffscreenCanvas === 'undefined') {
      this.#from = undefined;
      return this.#picture.paint(surface, { ...view, rect: now });
    }
    if (this.#from?.rect !== from || !hasSize(this.#from.canvas, view)) {
      const canvas = newCanvas(view);
      if (canvas) this.#picture.paint(canvas, { ...view, rect: from });
      this.#from = canvas && { rect: from, canvas };
    }
    if (!this.#to || !hasSize(this.#to, view)) this.#to = newCanvas(view);
    if (!this.#to) return true;
    const isWhole = this.#picture.paint(this.#to, { ...view, rect: shot });
    surface.save();
    surface.setTransform(1, 0, 0, 1, 0, 0);
    surface.globalAlpha = 1;
    surface.fillStyle = PALETTES[view.theme].ground;
    surface.fillRect(0, 0, view.width, view.height);
    if (this.#from) show(surface, this.#from.canvas, { ...view, rect: from }, now);
    show(surface, this.#to, { ...view, rect: shot }, now);
    surface.restore();
    return isWhole;
  }
}

/** Shows what was painted of one place as it is seen from another. */
function show(surface: Surface, { canvas }: Canvas, view: View, now: Rect): void {
  const [was, is] = [fit(view), fit({ ...view, rect: now })];
  const zoom = is.zoom / was.zoom;
  surface.setTransform(zoom, 0, 0, zoom, is.x - was.x * zoom, is.y - was.y * zoom);
  surface.drawImage(canvas, 0, 0);
}

/** From the page's coordinates to pixels: as large as fits, in the middle. */
export function fit({ rect, width, height }: Pick<View, 'rect' | 'width' | 'height'>): {
  zoom: number;
  x: number;
  y: number;
} {
  const zoom = Math.min(width / rect.w, height / rect.h);
  return {
    zoom,
    x: (width - rect.w * zoom) / 2 - rect.x * zoom,
    y: (height - rect.h * zoom) / 2 - rect.y * zoom,
  };
}

function newCanvas({ width, height }: View): Canvas | undefined {
  return new OffscreenCanvas(width, height).getContext('2d') ?? undefined;
}

function hasSize({ canvas }: Canvas, { width, height }: View): boolean {
  return canvas.width === width && canvas.height === height;
}
