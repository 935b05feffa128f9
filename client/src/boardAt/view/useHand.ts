import type { Rect } from '@gapboard/drawing';
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { onPage, panned, type Point, rectBetween, zoomed } from './camera.ts';
import type { Sight } from './useSight.ts';

/** A press that moves no further than this (CSS pixels) is a press. */
const STILL = 6;
/** How much one notch of a wheel comes nearer; a pinch on a touchpad sends many small ones. */
const WHEEL_ZOOM = 0.002;

export interface HandOptions {
  sight: Sight;
  /** a drag draws an area instead of moving the view */
  drawsArea: boolean;
  /** pressed at a point of the page */
  onPress: ((point: Point) => void) | undefined;
  /** drawn on the page */
  onArea: ((area: Rect) => void) | undefined;
}

/**
 * Mouse, pen and fingers on a picture: one moves it, two come nearer, a wheel too, a press chooses.
 * While an area is drawn, one draws and two still move.
 */
export function useHand(
  window: RefObject<HTMLElement | null>,
  { sight, drawsArea, onPress, onArea }: HandOptions,
) {
  const down = useRef(new Map<number, Point>());
  const start = useRef<Point>(undefined);
  const [drawing, setDrawing] = useState<Rect>();
  const { camera, move } = sight;

  // A listener of its own: React's are passive, and could not keep the page from scrolling along.
  useEffect(() => {
    const element = window.current;
    if (!element) return undefined;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const at = within(element, event);
      if (event.ctrlKey || event.metaKey) {
        move((now) => zoomed(now, Math.exp(-event.deltaY * WHEEL_ZOOM * 5), at));
      } else if (event.shiftKey && event.deltaX === 0) {
        move((now) => panned(now, { x: -event.deltaY, y: 0 }));
      } else {
        move((now) => panned(now, { x: -event.deltaX, y: -event.deltaY }));
      }
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [window, move]);

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0 && event.button !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = within(event.currentTarget, event);
    down.current.set(event.pointerId, at);
    start.current = down.current.size === 1 ? at : undefined;
    if (down.current.size > 1) setDrawing(undefined);
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const before = down.current.get(event.pointerId);
    if (!before) return;
    const at = within(event.currentTarget, event);
    const other = [...down.current].find(([id]) => id !== event.pointerId);
    down.current.set(event.pointerId, at);
    if (other) {
      const [, still] = other;
      const factor = distance(at, still) / Math.max(1, distance(before, still));
      const [was, is] = [between(before, still), between(at, still)];
      move((now) => panned(zoomed(now, factor, was), { x: is.x - was.x, y: is.y - was.y }));
      return;
    }
    const from = start.current;
    if (!from) return;
    if (drawsArea) setDrawing(rectBetween(from, at));
    else if (distance(from, at) > STILL || from !== before) {
      move((now) => panned(now, { x: at.x - before.x, y: at.y - before.y }));
    }
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>): void => {
    if (!down.current.delete(event.pointerId)) return;
    const from = start.current;
    start.current = undefined;
    setDrawing(undefined);
    if (!from || !camera || event.type === 'pointercancel') return;
    const at = within(event.currentTarget, event);
    if (distance(from, at) <= STILL) onPress?.(onPage(camera, at));
    else if (drawsArea) onArea?.(rectBetween(onPage(camera, from), onPage(camera, at)));
  };

  return {
    /** what of an area has been drawn, in the window's pixels */
    drawing,
    handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp },
  };
}

function within(element: HTMLElement, event: { clientX: number; clientY: number }): Point {
  const { left, top } = element.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
