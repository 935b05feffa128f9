import type { UnknownRecord } from '@tldraw/store';

/** Those that are words and nothing else. */
export type PlainKind =
  | 'restored'
  | 'storage-failed'
  | 'storage-recovered'
  /** the server stops or restarts; the connection comes back by itself */
  | 'going-down'
  /** for now there is no room for this connection; it comes back by itself */
  | 'turned-away'
  /** what the server keeps of this board has been damaged in part */
  | 'damaged'
  /** the board is no more */
  | 'board-deleted';

/** Something the server tells the people on a board, with words to show. */
export type Notice = { kind: PlainKind; text: string } | HandedInNotice | RefusedNotice;

/** Told to facilitators: what has been handed in has changed. */
export interface HandedInNotice {
  kind: 'handed-in';
  text: string;
  /** how much waits for a facilitator now */
  waiting: number;
}

/** Told to its author alone: what they wrote was put back. Nothing of it is lost: here it is, as they wrote it. */
export interface RefusedNotice {
  kind: 'refused';
  /** why, and what to do, in words for them */
  text: string;
  /** stable name of the reason; those of `packages/board` */
  reason: string;
  /** the records as their author wrote them; one that they deleted is named in `deleted` instead */
  records: UnknownRecord[];
  deleted: string[];
  /** ids of those that would have made the notice too large; their author's own document has them */
  more?: string[];
}

/** The notice in some parsed JSON; `undefined` for what is none that this version knows. */
export function readNotice(value: unknown): Notice | undefined {
  if (!isObject(value)) return undefined;
  const { kind, text } = value;
  if (typeof text !== 'string') return undefined;
  switch (kind) {
    case 'restored':
    case 'storage-failed':
    case 'storage-recovered':
    case 'going-down':
    case 'damaged':
    case 'board-deleted':
    case 'turned-away':
      return { kind, text };
    case 'handed-in': {
      const { waiting } = value;
      return typeof waiting === 'number' ? { kind, text, waiting } : undefined;
    }
    case 'refused': {
      const { reason, records, deleted, more } = value;
      if (typeof reason !== 'string' || !isRecords(records) || !isStrings(deleted)) {
        return undefined;
      }
      if (more === undefined) return { kind, text, reason, records, deleted };
      return isStrings(more) ? { kind, text, reason, records, deleted, more } : undefined;
    }
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isRecords(value: unknown): value is UnknownRecord[] {
  return (
    Array.isArray(value) &&
    value.every((one) => isObject(one) && typeof one['id'] === 'string' && 'typeName' in one)
  );
}
