import type { UnknownRecord } from '@gapboard/board';
import { redact } from '@gapboard/board/privacy';
import { isSessionRecord } from '../sessionRecords.ts';
import { redactedRound } from '../../results/redactedRound.ts';
import { redactedShape } from '../../tldr/redactedShape.ts';

type Fields = Record<string, unknown>;

/** What of a record's `meta` says nothing of who made it, but their role. */
const META = ['as', 'pen', 'open', 'stroke', 'mergedInto', 'inMap', 'inCell'];
/** Fields of these records that somebody has typed. */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  page: ['name'],
  document: ['name'],
  heading: ['label', 'definition'],
  study: [
    'title',
    'container',
    'volume',
    'issue',
    'pages',
    'publisher',
    'place',
    'url',
    'abstract',
    'confidenceTool',
  ],
};
/** Of shapes, beside what every drawing has. */
const TYPED_IN_PROPS = ['question', 'source', 'alt'];
/** For those who work on a map; the name of somebody's file. */
const INTERNAL = ['internalNotes', 'source'];

/**
 * Records as anyone may see them who has a link: without a trace of who made what, without what is
 * for those who work on the board, and with a word in place of what may identify somebody.
 */
export class Nameless {
  readonly #ratings = new Map<string, string>();

  /** `undefined` for a record that is all about a person. */
  record(record: UnknownRecord): UnknownRecord | undefined {
    if (isSessionRecord(record)) return sessionWithout(record);
    const fields: Fields = { ...record, ...('meta' in record && { meta: metaOf(record) }) };
    switch (record.typeName) {
      case 'user':
        return undefined;
      case 'shape':
        return asRecord({ ...fields, props: shapeProps(record) });
      case 'rating':
        return asRecord({ ...fields, id: this.#ratingId(record.id), at: 1 });
      case 'cell':
        return asRecord({ ...fields, ...cellParts(fields) });
      case 'asset':
        return asRecord({ ...fields, props: { ...part(record, 'props'), name: '' } });
      case 'study':
        return asRecord({ ...typed(fields, 'study'), ...studyParts(fields) });
      default:
        return asRecord(typed(fields, record.typeName));
    }
  }

  /** A rating goes by who gave it: whose two ratings are the same person's is nobody's to know, either. */
  #ratingId(id: string): string {
    const known = this.#ratings.get(id) ?? `rating:${this.#ratings.size + 1}`;
    this.#ratings.set(id, known);
    return known;
  }
}

function metaOf(record: UnknownRecord): Fields {
  const meta = part(record, 'meta');
  return Object.fromEntries(META.flatMap((key) => (key in meta ? [[key, meta[key]]] : [])));
}

function shapeProps(record: UnknownRecord): Fields {
  const props = part(redactedShape(record, redact), 'props');
  for (const key of TYPED_IN_PROPS) {
    const text = props[key];
    if (typeof text === 'string') props[key] = redact(text);
  }
  const { picos } = props;
  if (isObject(picos)) props['picos'] = everyText(picos);
  for (const key of ['textLastEditedBy', 'textFirstEditedBy']) if (key in props) props[key] = null;
  return props;
}

function cellParts({ none, agreed }: Fields): Fields {
  return {
    none: isObject(none) ? { ...none, by: '' } : none,
    agreed: isObject(agreed) ? { ...agreed, by: '', note: '' } : agreed,
  };
}

function studyParts({ authors, keywords }: Fields): Fields {
  return {
    authors: texts(authors),
    keywords: texts(keywords),
    ...Object.fromEntries(INTERNAL.map((key) => [key, ''])),
  };
}

function typed(fields: Fields, kind: string): Fields {
  const own = (TYPED[kind] ?? []).flatMap((key) => {
    const text = fields[key];
    return typeof text === 'string' ? [[key, redact(text)]] : [];
  });
  return { ...fields, ...Object.fromEntries(own) };
}

/** What a session is told by, without who ran it. */
function sessionWithout(record: UnknownRecord & { value: unknown }): UnknownRecord {
  const { value } = record;
  return Object.assign(
    { ...record },
    { value: isRound(value) ? redactedRound(value) : told(value) },
  );
}

type Round = Parameters<typeof redactedRound>[0];

/** Rounds come from the server alone. */
function isRound(value: unknown): value is Round {
  return isObject(value) && 'criterion' in value && 'voters' in value;
}

function told(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(told);
  if (!isObject(value)) return value;
  const { by: _by, ...rest } = value;
  for (const key of ['name', 'instructions']) {
    const text = rest[key];
    if (typeof text === 'string') rest[key] = redact(text);
  }
  return rest;
}

function everyText(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, text]) => [
      key,
      typeof text === 'string' ? redact(text) : text,
    ]),
  );
}

function texts(value: unknown): unknown {
  return Array.isArray(value)
    ? value.map((text: unknown) => (typeof text === 'string' ? redact(text) : text))
    : value;
}

function part(record: UnknownRecord, name: 'props' | 'meta'): Fields {
  const value: unknown = Reflect.get(record, name);
  return isObject(value) ? { ...value } : {};
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Ids are a brand over string. */
function asRecord(fields: Fields): UnknownRecord {
  return fields as unknown as UnknownRecord;
}
