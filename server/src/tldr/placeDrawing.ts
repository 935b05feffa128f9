import { newShapeId, type UnknownRecord } from '@gapboard/board';
import { orderBetween } from '@gapboard/evidence';
import { newRecordKey, randomInto } from '../ids.ts';
import type { Drawing } from './drawing.ts';
import { propsOf } from './props.ts';

/** Where a drawing is put. */
export interface DrawingPlace {
  /** what its page is called, if it has but one; several keep their names */
  name: string;
  /** the order of the board's last page */
  after: string | null;
}

/** A drawing's records as they come onto a board: on pages of their own, all under new ids, made by nobody yet. */
export function placeDrawing(drawing: Drawing, { name, after }: DrawingPlace): UnknownRecord[] {
  const filled = drawing.pages.filter(({ id }) =>
    drawing.shapes.some((shape) => Reflect.get(shape, 'parentId') === id),
  );
  const ids = new Map<string, string>([
    ...filled.map(({ id }): [string, string] => [id, `page:${newRecordKey()}`]),
    ...drawing.shapes.map(({ id }): [string, string] => [id, newShapeId(randomInto)]),
    ...drawing.bindings.map(({ id }): [string, string] => [id, `binding:${newRecordKey()}`]),
    ...drawing.assets.map(({ id }): [string, string] => [id, `asset:${newRecordKey()}`]),
  ]);
  const renamed = (id: unknown): unknown => (typeof id === 'string' ? (ids.get(id) ?? id) : id);
  const made = (record: UnknownRecord, more: object): UnknownRecord => {
    // Who made it, and where it was from, is the file's to say and nobody's here to believe.
    const all: object = { ...record, id: renamed(record.id), meta: {}, ...more };
    return all as UnknownRecord;
  };

  let last = after;
  const pages = filled.map((page) => {
    last = orderBetween(last, null);
    return made(page, { index: last, ...(filled.length === 1 && { name }) });
  });
  const shapes = drawing.shapes.map((shape) => {
    const props = propsOf(shape);
    const shows = 'assetId' in props ? { assetId: renamed(props['assetId']) } : {};
    const parentId = renamed(Reflect.get(shape, 'parentId'));
    return made(shape, { parentId, props: { ...props, ...shows } });
  });
  const bindings = drawing.bindings.map((binding) =>
    made(binding, {
      fromId: renamed(Reflect.get(binding, 'fromId')),
      toId: renamed(Reflect.get(binding, 'toId')),
    }),
  );
  return [...pages, ...drawing.assets.map((asset) => made(asset, {})), ...shapes, ...bindings];
}
