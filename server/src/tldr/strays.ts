import type { UnknownRecord } from '@gapboard/board';
import type { Drawing } from './drawing.ts';
import { propsOf } from './props.ts';

/** A drawing without what lies in, is bound to or shows something that it does not have. */
export function withoutStrays(drawing: Drawing): Drawing {
  const leftOut = { ...drawing.leftOut };
  const all = idsOf(drawing.assets);
  const shown = drawing.shapes.filter((shape) => {
    const { assetId } = propsOf(shape);
    return typeof assetId !== 'string' || all.has(assetId);
  });
  leftOut.elsewhere += drawing.shapes.length - shown.length;
  const shapes = rooted(shown, idsOf(drawing.pages));
  leftOut.refused += shown.length - shapes.length;

  const there = idsOf(shapes);
  const isThere = (binding: UnknownRecord, end: 'fromId' | 'toId'): boolean =>
    there.has(String(Reflect.get(binding, end)));
  const used = new Set(shapes.map((shape) => propsOf(shape)['assetId']));
  return {
    ...drawing,
    shapes,
    bindings: drawing.bindings.filter(
      (binding) => isThere(binding, 'fromId') && isThere(binding, 'toId'),
    ),
    assets: drawing.assets.filter(({ id }) => used.has(id)),
    pictures: drawing.pictures.filter(({ asset }) => used.has(asset)),
    leftOut,
  };
}

/** Those that lie on a page, be it in others that do. */
function rooted(shapes: readonly UnknownRecord[], pages: ReadonlySet<string>): UnknownRecord[] {
  const parents = new Map(shapes.map((shape) => [String(shape.id), parentOf(shape)]));
  const isRooted = (shape: UnknownRecord): boolean => {
    const seen = new Set<string>();
    let at = parentOf(shape);
    while (!pages.has(at)) {
      const next = parents.get(at);
      if (next === undefined || seen.has(at)) return false;
      seen.add(at);
      at = next;
    }
    return true;
  };
  return shapes.filter(isRooted);
}

function parentOf(shape: UnknownRecord): string {
  return String(Reflect.get(shape, 'parentId'));
}

function idsOf(records: readonly UnknownRecord[]): Set<string> {
  return new Set(records.map(({ id }) => String(id)));
}
