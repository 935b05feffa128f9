import { type EvidenceMap, evidenceMap, type MapShape, mapIds } from '@gapboard/evidence';
import { readRecords, writeRecords } from '@gapboard/sync';
import type * as Y from 'yjs';
import { asRecord } from '../evidence/asRecord.ts';
import type { Browser } from './browser.ts';

/** A map worked out from a board's document: this one, or the only one. */
export function mapIn(doc: Y.Doc, id?: string): EvidenceMap {
  const records = [...readRecords(doc).live.values()];
  const [only, ...others] = id === undefined ? mapIds(records) : [id];
  const map = only === undefined ? undefined : evidenceMap(records, only);
  if (!map || others.length > 0)
    throw new Error(`There is no map ${id ?? 'that is the only one'}.`);
  return map;
}

export function hasMap(doc: Y.Doc, id: string): boolean {
  return mapIds(readRecords(doc).live.values()).includes(id);
}

/** The cell of a row and a column, counted from 0. */
export function cellAt(map: EvidenceMap, row: number, column: number) {
  const [theme, outcome] = [map.themes.leaves[row], map.outcomes.leaves[column]];
  if (!theme || !outcome) throw new Error(`There is no cell ${row}, ${column}.`);
  return { theme: theme.id, outcome: outcome.id };
}

/** Changes a map's own settings, as a facilitator's canvas does. */
export function setMap(doc: Y.Doc, id: string, props: Partial<MapShape['props']>): void {
  const shape = readRecords(doc).live.get(id);
  if (!shape || !isMap(shape)) throw new Error(`${id} is no map.`);
  writeRecords(doc, [asRecord({ ...shape, props: { ...shape.props, ...props } })]);
}

function isMap(record: object): record is MapShape {
  return 'type' in record && record.type === 'evidence-map';
}

/** Makes a board from a template and is its facilitator. */
export async function boardFrom(browser: Browser, template: string) {
  const { status, body } = await browser.post('/api/boards', {
    title: 'Workshop',
    name: 'Ama',
    template,
  });
  if (status !== 201) throw new Error(`${template}: ${JSON.stringify(body)}`);
  const board: string = body.board.id;
  const id: string = body.participant.id;
  const links: Record<'scribe' | 'participant' | 'viewer' | 'facilitator', string> = body.links;
  return { board, id, links, code: String(body.code) };
}
