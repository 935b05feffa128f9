import {
  type BoardView,
  closedAreas,
  RULES_KEY,
  rulesFrom,
  type UnknownRecord,
} from '@gapboard/board';
import { readRecord, recordsOf, sessionOf } from '@gapboard/sync';
import type * as Y from 'yjs';

/** A board as judging needs it, read from its document when asked: for what is judged now and then. */
export function boardView(doc: Y.Doc): BoardView {
  const records = recordsOf(doc);
  const read = (id: string, state: 'live' | 'deleted'): UnknownRecord | undefined => {
    const reading = readRecord(id, records.get(id));
    return reading.state === state ? reading.record : undefined;
  };
  return {
    rules: rulesFrom(sessionOf(doc).get(RULES_KEY)),
    areas: closedAreas((key) => sessionOf(doc).get(key)),
    record: (id) => read(id, 'live'),
    deleted: (id) => read(id, 'deleted'),
    *bindingsFrom(shapeId) {
      for (const id of records.keys()) {
        const binding = id.startsWith('binding:') ? read(id, 'live') : undefined;
        if (binding && 'fromId' in binding && binding.fromId === shapeId) yield binding;
      }
    },
  };
}
