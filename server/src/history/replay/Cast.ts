import { plainText, type UnknownRecord } from '@gapboard/board';
import type { BoardState } from '@gapboard/history';
import { Nameless } from '../reading/Nameless.ts';
import { parentOf } from '../reading/neighbours.ts';
import { inkSoFar } from './inkSoFar.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What of a shape, and of its `props`, is shown as it was at the time. None of it holds words. */
const PLACE = ['x', 'y', 'rotation', 'parentId', 'index'];
const LOOK = ['opacity'];
const PROPS = [
  'w',
  'h',
  'scale',
  'scaleX',
  'scaleY',
  'cell',
  'note',
  'kind',
  'strength',
  'gap',
  'color',
  'labelColor',
  'fill',
  'dash',
  'size',
  'font',
  'align',
  'verticalAlign',
  'geo',
  'start',
  'end',
  'bend',
  'isComplete',
  'isClosed',
];
const NO_WORDS = { type: 'doc', content: [{ type: 'paragraph' }] };

/**
 * Who appears in a performance: what is there at its end, and nothing else. Each record is shown as
 * it is in the end, with only what is listed here as it was at the time; so nothing that was ever
 * written, drawn or known and is not there any more can be in it.
 */
export class Cast {
  readonly #finals = new Map<string, UnknownRecord>();
  readonly #keepsPlaces: boolean;

  /**
   * @param end what is on the board at the end, as anyone may see it
   * @param keepsPlaces everything lies all the time where it lies in the end
   */
  constructor(end: Iterable<UnknownRecord>, { keepsPlaces }: { keepsPlaces: boolean }) {
    this.#keepsPlaces = keepsPlaces;
    const nameless = new Nameless();
    for (const record of end) {
      const final = nameless.record(record);
      if (final) this.#finals.set(record.id, final);
    }
  }

  /** Whether a record appears, by the id it has on the board. */
  has(id: string): boolean {
    return this.#finals.has(id);
  }

  /** A record as it is shown when it was like this; `undefined`: it does not appear. */
  shown(then: UnknownRecord): UnknownRecord | undefined {
    const final = this.#finals.get(then.id);
    if (!final) return undefined;
    const was = fieldsOf(then);
    switch (final.typeName) {
      case 'shape':
        return this.#shape(final, then);
      case 'rating':
        return asRecord({ ...final, ...pick(was, ['strength', 'direction']) });
      case 'cell':
        return asRecord({ ...final, none: quiet(was['none']), agreed: quiet(was['agreed']) });
      default:
        return final;
    }
  }

  #shape(final: UnknownRecord, then: UnknownRecord): UnknownRecord {
    const [props, was] = [part(final, 'props'), part(then, 'props')];
    const place = this.#keepsPlaces || !this.#holds(then) ? {} : pick(fieldsOf(then), PLACE);
    const ink = inkSoFar(props['segments'], was['segments']);
    const isEmpty = 'richText' in props && plainText(then) === '';
    return asRecord({
      ...final,
      ...place,
      ...pick(fieldsOf(then), LOOK),
      props: {
        ...props,
        ...pick(was, PROPS),
        ...(ink && { segments: ink }),
        ...(isEmpty && { richText: NO_WORDS }),
      },
      meta: this.#meta(final, then),
    });
  }

  /** Whether what something lay in appears as well. */
  #holds(then: UnknownRecord): boolean {
    return this.#finals.has(parentOf(then) ?? '');
  }

  /** What a note was merged into, where that appears. */
  #meta(final: UnknownRecord, then: UnknownRecord): Fields {
    const { mergedInto: _, ...rest } = part(final, 'meta');
    const { mergedInto } = part(then, 'meta');
    const isShown = typeof mergedInto === 'string' && this.#finals.has(mergedInto);
    return isShown ? { ...rest, mergedInto } : rest;
  }
}

/** A drawing and all that is part of it, put on a page by itself. */
export function drawingAlone(end: BoardState, drawing: UnknownRecord): UnknownRecord[] {
  const page = [...end.values()].find(({ typeName }) => typeName === 'page');
  const document = [...end.values()].find(({ typeName }) => typeName === 'document');
  const isPart = (record: UnknownRecord): boolean =>
    record.typeName === 'shape' && parentOf(record) === drawing.id;
  const props = { ...part(drawing, 'props'), cell: null, note: null };
  const place = { parentId: page?.id, x: 0, y: 0, rotation: 0, props };
  return [
    ...(document ? [document] : []),
    ...(page ? [page] : []),
    asRecord({ ...drawing, ...place }),
    ...[...end.values()].filter(isPart),
  ];
}

/** What was said of a cell, without who said it and why. */
function quiet(said: unknown): unknown {
  if (!isFields(said)) return null;
  return { ...said, by: '', ...('note' in said && { note: '' }) };
}

function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(
    names.flatMap((name) => (name in fields ? [[name, fields[name]]] : [])),
  );
}

function fieldsOf(record: UnknownRecord): Fields {
  return { ...record };
}

function part(record: UnknownRecord, name: 'props' | 'meta'): Fields {
  const value = fieldsOf(record)[name];
  return isFields(value) ? value : {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Ids are a brand over string. */
function asRecord(fields: object): UnknownRecord {
  return fields as unknown as UnknownRecord;
}
