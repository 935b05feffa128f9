import { pageRectFrom, isPageId, type PageRect } from '@gapboard/board';
import { coveredOn } from '../../../canvas/covered.ts';
import { seen } from '../../../canvas/together/fit.ts';

/** What somebody sees of a board. */
export interface Sight {
  page: string;
  rect: PageRect;
}

/** What somebody sees, as their awareness says it; `undefined` for what makes no sense: it comes from their browser. */
export function readSight(canvas: object): Sight | undefined {
  const { page, camera, screen }: Record<string, unknown> = { ...canvas };
  const [at, size] = [numbersOf(camera, ['x', 'y', 'z']), numbersOf(screen, ['w', 'h'])];
  if (!isPageId(page) || !at || !size) return undefined;
  const [x = 0, y = 0, z = 1] = at;
  const [w = 0, h = 0] = size;
  if (z <= 0 || w <= 0 || h <= 0) return undefined;
  const rect = pageRectFrom(seen({ x, y, z }, { w, h }, coveredOn(w)));
  return rect ? { page, rect } : undefined;
}

function numbersOf(value: unknown, names: readonly string[]): number[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields: Record<string, unknown> = { ...value };
  const numbers = names.map((name) => fields[name]).filter((one) => typeof one === 'number');
  return numbers.length === names.length && numbers.every(Number.isFinite) ? numbers : undefined;
}
