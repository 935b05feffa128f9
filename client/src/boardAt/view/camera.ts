import type { Rect } from '@gapboard/drawing';

/** What of a page is to be seen: its top left corner, in the page's coordinates, and how large it is drawn. */
export interface Camera {
  x: number;
  y: number;
  /** CSS pixels a unit of the page */
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

const ZOOM_MIN = 0.02;
const ZOOM_MAX = 8;
/** Nothing is drawn larger than this only because there is little of it. */
const FIT_ZOOM_MAX = 1;
/** Room around what is fitted in: in CSS pixels, and on a small screen less, as a part of its shorter side. */
const MARGIN = { most: 24, part: 0.03 };

/** All of something in the middle of the window. */
export function fitted(rect: Rect | undefined, size: Size): Camera {
  const { x, y, w, h } = rect ?? { x: 0, y: 0, w: 1, h: 1 };
  const margin = Math.min(MARGIN.most, MARGIN.part * Math.min(size.width, size.height));
  const room = (all: number): number => Math.max(1, all - 2 * margin);
  const zoom = clamped(
    Math.min(room(size.width) / Math.max(1, w), room(size.height) / Math.max(1, h), FIT_ZOOM_MAX),
  );
  return {
    zoom,
    x: x + w / 2 - size.width / 2 / zoom,
    y: y + h / 2 - size.height / 2 / zoom,
  };
}

/** Moved by so many CSS pixels: what is seen goes along with the hand. */
export function panned(camera: Camera, by: Point): Camera {
  return { ...camera, x: camera.x - by.x / camera.zoom, y: camera.y - by.y / camera.zoom };
}

/** Nearer or further by a factor, while what is at a point of the window stays there. */
export function zoomed(camera: Camera, factor: number, at: Point): Camera {
  const zoom = clamped(camera.zoom * factor);
  const held = onPage(camera, at);
  return { zoom, x: held.x - at.x / zoom, y: held.y - at.y / zoom };
}

/** What lies at a point of the window, in the page's coordinates. */
export function onPage({ x, y, zoom }: Camera, point: Point): Point {
  return { x: x + point.x / zoom, y: y + point.y / zoom };
}

/** Where in the window something of the page is. */
export function inWindow({ x, y, zoom }: Camera, rect: Rect): Rect {
  return { x: (rect.x - x) * zoom, y: (rect.y - y) * zoom, w: rect.w * zoom, h: rect.h * zoom };
}

/** What of the page the window shows. */
export function seen({ x, y, zoom }: Camera, size: Size): Rect {
  return { x, y, w: size.width / zoom, h: size.height / zoom };
}

/** The same view, moved no more than it takes to have something in the window; brought near enough to be read. */
export function showing(camera: Camera, rect: Rect, size: Size): Camera {
  const now = inWindow(camera, rect);
  const isInside =
    now.x >= 0 && now.y >= 0 && now.x + now.w <= size.width && now.y + now.h <= size.height;
  const isReadable = camera.zoom >= READABLE_ZOOM || now.w > size.width / 2;
  if (isInside && isReadable) return camera;
  const whole = fitted(rect, size);
  const zoom = Math.min(whole.zoom, Math.max(camera.zoom, READABLE_ZOOM));
  return {
    zoom,
    x: rect.x + rect.w / 2 - size.width / 2 / zoom,
    y: rect.y + rect.h / 2 - size.height / 2 / zoom,
  };
}

/** A note's words can be read from here on. */
const READABLE_ZOOM = 0.5;

/** From one corner to the one across, whichever way it was drawn. */
export function rectBetween(a: Point, b: Point): Rect {
  return {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    w: Math.abs(a.x - b.x),
    h: Math.abs(a.y - b.y),
  };
}

/** All of several. */
export function around(rects: readonly Rect[]): Rect | undefined {
  if (rects.length === 0) return undefined;
  const x = Math.min(...rects.map((one) => one.x));
  const y = Math.min(...rects.map((one) => one.y));
  const right = Math.max(...rects.map((one) => one.x + one.w));
  const bottom = Math.max(...rects.map((one) => one.y + one.h));
  return { x, y, w: right - x, h: bottom - y };
}

function clamped(zoom: number): number {
  return Math.min(ZOOM_MAX, Math.max(ZOOM_MIN, zoom));
}
