import { hiddenBy, type UnknownRecord } from '@gapboard/board';
import type { BoardState, SessionRecord } from '@gapboard/history';
import { isSessionRecord } from '../sessionRecords.ts';
import { neighboursIn, parentOf } from './neighbours.ts';
import type { Veil } from './tasks.ts';
import { withoutThings } from './withoutThings.ts';

/** Deeper than anybody nests; also ends the walk where shapes lie in each other in a circle. */
const DEEPEST = 100;

/**
 * A state without what areas hide: what lay in one then, what lies in one now, what lies in either,
 * and whatever says of it: arrows to it, the file of a picture that is shown nowhere else, what a
 * vote quotes of it.
 */
export function veiled(
  state: BoardState,
  { areas, hidden }: Veil,
): ReadonlyMap<string, UnknownRecord> {
  if (areas.length === 0 && hidden.length === 0) return state;
  const now = new Set(hidden);
  const board = neighboursIn(state);
  const isHidden = (record: UnknownRecord): boolean => {
    if (record.typeName !== 'shape') return false;
    if (hiddenBy(record, areas, board)) return true;
    let at: UnknownRecord | undefined = record;
    for (let n = 0; at && n < DEEPEST; n++) {
      if (now.has(at.id)) return true;
      at = state.get(parentOf(at) ?? '');
    }
    return false;
  };
  const gone = new Set<string>(hidden);
  for (const record of state.values()) if (isHidden(record)) gone.add(record.id);
  const shown = [...state.values()].filter(({ id }) => !gone.has(id));
  const assets = new Set(shown.map(assetOf));
  return new Map(
    shown.flatMap((record): [string, UnknownRecord][] => {
      if (record.typeName === 'binding') {
        const ends = [stringAt(record, 'fromId'), stringAt(record, 'toId')];
        if (ends.some((id) => gone.has(id))) return [];
      }
      if (record.typeName === 'asset' && !assets.has(record.id)) return [];
      return [[record.id, isSessionRecord(record) ? withoutQuotes(record, gone) : record]];
    }),
  );
}

function withoutQuotes(record: SessionRecord, gone: ReadonlySet<string>): UnknownRecord {
  return Object.assign(
    { ...record },
    { value: withoutThings(record.value, (id) => !gone.has(id)) },
  );
}

function assetOf(record: UnknownRecord): unknown {
  const props: unknown = Reflect.get(record, 'props');
  return isObject(props) ? props['assetId'] : undefined;
}

function stringAt(record: UnknownRecord, name: string): string {
  const value: unknown = Reflect.get(record, name);
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
