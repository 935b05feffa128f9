import { recordsOf } from '@gapboard/sync';
import * as Y from 'yjs';
import type { Attacker } from '../Hall.ts';

/** An attack that changes the attacker's copy of the board and sends the change, as an editor does. */
export function edits(
  change: (doc: Y.Doc, attacker: Attacker) => void,
): (attacker: Attacker) => void {
  return (attacker) => attacker.client.edit((doc) => change(doc, attacker));
}

/** The record's own map. */
export function mapOf(doc: Y.Doc, id: string): Y.Map<unknown> {
  const map = recordsOf(doc).get(id);
  if (!map) throw new Error(`There is no ${id} on the board.`);
  return map;
}

/** An attack that writes one part of a record. */
export function sets(
  id: string | ((attacker: Attacker) => string),
  key: string,
  value: (attacker: Attacker) => unknown,
): (attacker: Attacker) => void {
  return edits((doc, attacker) => {
    const at = typeof id === 'string' ? id : id(attacker);
    mapOf(doc, at).set(key, value(attacker));
  });
}

/** The text of a note or label, in which typing merges. */
export function textOf(doc: Y.Doc, id: string): Y.Text {
  const text = mapOf(doc, id).get('text');
  if (!(text instanceof Y.Text)) throw new Error(`${id} has no text.`);
  return text;
}

/** Adds a record by hand: its base, and whatever else lies in its map. */
export function adds(
  doc: Y.Doc,
  base: object & { id: string },
  more: Record<string, unknown> = {},
): void {
  const map = new Y.Map<unknown>(Object.entries({ $: base, ...more }));
  doc.getMap('records').set(base.id, map);
}
