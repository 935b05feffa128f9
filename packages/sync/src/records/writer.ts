import type * as Y from 'yjs';
import { recordsOf } from '../document.ts';
import { DELETION } from './layout.ts';

/** A field of a record as its map has it, or that it has been deleted. */
export type WrittenField = 'deleted' | 'xy' | 'parentId' | `p.${string}` | `m.${string}`;

/**
 * The Yjs client that wrote a field of a record last; `undefined` where nobody has since it was made.
 * While whoever that is has the board open, awareness knows them by the same number.
 */
export function writerOf(doc: Y.Doc, id: string, field: WrittenField): number | undefined {
  const key = field === 'deleted' ? DELETION : field;
  return recordsOf(doc).get(id)?._map.get(key)?.id.client;
}
