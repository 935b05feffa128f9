import { type Actor, newMap, newShapeId, type UnknownRecord } from '@gapboard/board';
import { type Framework, type MapShape, mapIds, orderBetween } from '@gapboard/evidence';
import { readRecords } from '@gapboard/sync';
import type * as Y from 'yjs';
import { newRecordKey, randomInto } from '../../ids.ts';
import { headingsOn, mapOn } from '../mapsOnBoard.ts';
import { words } from './words.ts';

/** Where what is brought in goes. */
export type Target = { is: 'new' } | { is: 'map'; map: MapShape };

/** Asked for by id, or as `new`; where nothing is said it is the only map, or a new one where there is none. */
export function targetFor(doc: Y.Doc, asked: string | undefined): Target | 'map-unknown' {
  if (asked === 'new') return { is: 'new' };
  const all = asked === undefined ? mapIds(readRecords(doc).live.values()) : [asked];
  const [id, ...others] = all;
  if (id === undefined) return { is: 'new' };
  const map = others.length === 0 ? mapOn(doc, id) : undefined;
  return map ? { is: 'map', map } : 'map-unknown';
}

/** Whether nothing has been made of a map yet: no heading, and nothing on it. */
export function isEmptyMap(doc: Y.Doc, map: string): boolean {
  if (headingsOn(doc, map).size > 0) return false;
  for (const record of readRecords(doc).live.values()) {
    if (Reflect.get(record, 'parentId') === map) return false;
  }
  return true;
}

/** A new map where it covers nothing: on the first page if that is empty, else on a page of its own. */
export function mapOnPage(
  doc: Y.Doc,
  framework: Pick<Framework, 'title' | 'question' | 'source'>,
  actor: Actor,
): { map: MapShape; records: UnknownRecord[] } {
  const title = framework.title === '' ? words.mapTitle : framework.title;
  const { page, records } = emptyPage(doc, title);
  const id = newShapeId(randomInto);
  const made = newMap(
    { id, page, index: 'a1', x: 0, y: 0, framework: { ...framework, title } },
    actor,
  );
  if (!isMap(made)) throw new Error('A new map is a map.');
  return { map: made, records: [...records, made] };
}

function emptyPage(doc: Y.Doc, name: string): { page: string; records: UnknownRecord[] } {
  const all = [...readRecords(doc).live.values()];
  const pages = all
    .flatMap(({ id, typeName, ...rest }) =>
      typeName === 'page' ? [{ id: String(id), index: String(Reflect.get(rest, 'index')) }] : [],
    )
    .toSorted((a, b) => (a.index < b.index ? -1 : 1));
  const [first] = pages;
  if (first && !all.some((record) => Reflect.get(record, 'parentId') === first.id)) {
    return { page: first.id, records: [] };
  }
  const id = `page:${newRecordKey()}`;
  const index = orderBetween(pages.at(-1)?.index ?? null, null);
  const page: object = { id, typeName: 'page', name, index, meta: {} };
  return { page: id, records: [page as UnknownRecord] };
}

/** The order of a board's last page. */
export function lastPage(doc: Y.Doc): string | null {
  const orders = [...readRecords(doc).live.values()].flatMap((record) =>
    record.typeName === 'page' ? [String(Reflect.get(record, 'index'))] : [],
  );
  return orders.toSorted().at(-1) ?? null;
}

function isMap(record: object): record is MapShape {
  return 'type' in record && record.type === 'evidence-map';
}
