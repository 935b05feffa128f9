import { REMOVED_NOTE, type UnknownRecord, wholeStrokeOf } from '@gapboard/board';
import type { Scrub } from '@gapboard/history';
import type { ParticipantId } from '../ids.ts';

/** Ids of records that are removed for good, with what each lay in, where that is known. */
export type Things = ReadonlyMap<string, string | null>;

type Fields = Record<string, unknown>;

/**
 * Takes things out of any record, of whatever time: the things themselves, what cannot be without
 * them (an arrow's hold on them, other shapes of the same picture, the rest of the same stroke), and
 * what others say of them.
 */
export function withoutThings(things: Things): Scrub {
  const isThing = (id: unknown): boolean => typeof id === 'string' && things.has(id);
  return (record) => {
    if (things.has(record.id)) return undefined;
    switch (record.typeName) {
      case 'binding':
        return isThing(field(record, 'fromId')) || isThing(field(record, 'toId'))
          ? undefined
          : record;
      case 'shape': {
        if (isThing(part(record, 'props')['assetId'])) return undefined;
        return isThing(wholeStrokeOf(record)) ? undefined : shapeWithout(record, things, isThing);
      }
      case 'session':
        return withField(record, 'value', roundWithout(field(record, 'value'), things));
      default:
        return record;
    }
  };
}

/** Takes somebody's name off what the board says of them; under which licence their drawings are stays. */
export function withoutName(person: ParticipantId): Scrub {
  const id = `user:${person}`;
  return (record) => {
    if (record.id !== id) return record;
    const { credit, ...meta } = part(record, 'meta');
    const isNamed = field(record, 'name') !== '' || credit !== undefined;
    const nameless: Fields = { ...record, name: '', imageUrl: '', meta };
    // A record of the same kind with other words in it.
    return isNamed ? (nameless as unknown as UnknownRecord) : record;
  };
}

/** A vote without these notes: not to be chosen where it is open, without their words where it is closed. Whatever else comes is handed back. */
export function roundWithout(round: unknown, things: Pick<Things, 'has'>): unknown {
  if (!isFields(round) || !Array.isArray(round['notes'])) return round;
  const { state, notes, result } = round;
  const texts = isFields(result) ? result['texts'] : undefined;
  if (state === 'open') {
    const left = notes.filter((id) => !things.has(String(id)));
    return left.length === notes.length ? round : { ...round, notes: left };
  }
  if (!isFields(texts) || !Object.keys(texts).some((id) => things.has(id))) return round;
  const left = Object.entries(texts).map(([id, text]) => [
    id,
    things.has(id) ? REMOVED_NOTE : text,
  ]);
  return { ...round, result: { ...part(round, 'result'), texts: Object.fromEntries(left) } };
}

function shapeWithout(
  record: UnknownRecord,
  things: Things,
  isThing: (id: unknown) => boolean,
): UnknownRecord {
  const props = part(record, 'props');
  const { mergedInto, ...meta } = part(record, 'meta');
  const { note, notes } = props;
  const shown = Array.isArray(notes) ? notes.filter((id) => !isThing(id)) : [];
  let left = record;
  if (isThing(mergedInto)) left = withField(left, 'meta', meta);
  if (isThing(note)) left = withField(left, 'props', { ...part(left, 'props'), note: null });
  if (Array.isArray(notes) && shown.length < notes.length) {
    left = withField(left, 'props', { ...part(left, 'props'), notes: shown });
  }
  const parent = field(record, 'parentId');
  return isThing(parent) ? withField(left, 'parentId', outOf(String(parent), things)) : left;
}

/** What something lies in when what it lay in is gone. */
function outOf(id: string, things: Things): string {
  const seen = new Set<string>();
  let parent: string | null | undefined = id;
  while (parent !== null && parent !== undefined && things.has(parent) && !seen.has(parent)) {
    seen.add(parent);
    parent = things.get(parent);
  }
  return parent !== null && parent !== undefined && !things.has(parent) ? parent : FIRST_PAGE;
}

/** Every board has it: pages are deleted, but not removed for good. */
const FIRST_PAGE = 'page:page';

function withField(record: UnknownRecord, name: string, value: unknown): UnknownRecord {
  if (field(record, name) === value) return record;
  const changed: Fields = { ...record, [name]: value };
  // A record of the same kind, but for one field.
  return changed as unknown as UnknownRecord;
}

function field(record: object, name: string): unknown {
  return Reflect.get(record, name);
}

function part(record: object, name: string): Fields {
  const value = field(record, name);
  return isFields(value) ? value : {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
