import { decodeInk } from '@gapboard/board';
import { DRAWERS_SHAPES } from '../fanout/strokes.ts';
import type { Tab } from './Tab.ts';

interface Stroke {
  x: number;
  y: number;
  segments: { path: string; dim?: number }[];
}

/** A place further than this from the stroke as it is kept has been lost on the way, in pixels. */
const NEAR = 1;

/** How many of a stroke's places are in no record that another person's page holds. */
export async function lostOf(
  tab: Tab,
  places: readonly { x: number; y: number }[],
): Promise<number> {
  const { strokes, camera, canvas } = await tab.evaluate((crowds) => {
    const editor = window.gapboard?.editor;
    if (!editor) throw new Error('There is no board.');
    const look = (name: string): unknown => {
      const method: unknown = Reflect.get(editor, name);
      return typeof method === 'function' ? method.call(editor) : undefined;
    };
    const shapes = look('getCurrentPageShapes') as {
      id: string;
      type: string;
      x: number;
      y: number;
      props: { segments: { path: string; dim?: number }[] };
    }[];
    const box = document.querySelector('.tl-canvas')?.getBoundingClientRect();
    return {
      strokes: shapes
        .filter(({ id, type }) => type === 'draw' && !id.startsWith(crowds))
        .map(({ x, y, props }) => ({ x, y, segments: props.segments })),
      camera: editor.getCamera(),
      canvas: { x: box?.x ?? 0, y: box?.y ?? 0 },
    };
  }, DRAWERS_SHAPES);
  const lines = strokes.map(pointsOf);
  return places.filter((place) => {
    const x = (place.x - canvas.x) / camera.z - camera.x;
    const y = (place.y - canvas.y) / camera.z - camera.y;
    return !lines.some((line) => isOn(line, { x, y }));
  }).length;
}

function pointsOf({ x, y, segments }: Stroke): { x: number; y: number }[] {
  return segments.flatMap(({ path, dim }) =>
    decodeInk(path, dim === 2 ? 2 : 3).map((point) => ({ x: x + point.x, y: y + point.y })),
  );
}

function isOn(line: readonly { x: number; y: number }[], at: { x: number; y: number }): boolean {
  return line.some((point, n) => distance(line[n - 1] ?? point, point, at) < NEAR);
}

function distance(
  a: { x: number; y: number },
  b: { x: number; y: number },
  { x, y }: { x: number; y: number },
): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - a.x) * dx + (y - a.y) * dy) / length;
  const way = Math.min(1, Math.max(0, along));
  return Math.hypot(x - a.x - dx * way, y - a.y - dy * way);
}
