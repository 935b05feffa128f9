import {
  type CellRef,
  type HeadingRecord,
  placementId,
  type PlacementRecord,
} from '@gapboard/evidence';
import type { Editor, TLRecord } from 'tldraw';

/**
 * Takes a study out of one cell and puts it into another, in one step that undo takes back. `null`
 * for `from` leaves it where it is as well; for `to` it goes to the tray when it is in no other cell.
 */
export function placeStudy(
  editor: Editor,
  study: string,
  { from, to }: { from: CellRef | null; to: CellRef | null },
): void {
  editor.run(() => {
    const old = from && editor.store.get(recordId(placementId(study, from)));
    if (to) {
      const direction = old?.typeName === 'placement' ? old.direction : null;
      const made: PlacementRecord = {
        id: placementId(study, to),
        typeName: 'placement',
        study,
        theme: to.theme,
        outcome: to.outcome,
        direction,
        meta: {},
      };
      // Where it is already in that cell nothing is to be made.
      if (!editor.store.has(recordId(made.id))) editor.store.put([stored(made)]);
    }
    if (old) editor.store.remove([old.id]);
  });
}

/** A heading of any map on this board. */
export function headingOf(editor: Editor, id: string): HeadingRecord | undefined {
  const record = editor.store.get(recordId(id));
  // The store holds it with tldraw's brand on its id.
  return record?.typeName === 'heading' ? (record as unknown as HeadingRecord) : undefined;
}

/** The headings of a map, be it on this board or deleted from it. */
export function headingsOf(editor: Editor, map: string): HeadingRecord[] {
  const all = editor.store.query.records('heading').get() as unknown as HeadingRecord[];
  return all.filter((heading) => heading.map === map);
}

/** A record of a map as tldraw's store takes it: what it adds to the type is a brand on the id. */
export function stored(record: PlacementRecord | HeadingRecord): TLRecord {
  return record as unknown as TLRecord;
}

/** The id of a record of a map, as tldraw's store brands it. */
export function recordId(id: string): TLRecord['id'] {
  return id as TLRecord['id'];
}
