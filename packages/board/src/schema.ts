import type { SerializedSchema, UnknownRecord } from '@tldraw/store';
import {
  createTLSchema,
  defaultShapeSchemas,
  DocumentRecordType,
  PageRecordType,
  TLDOCUMENT_ID,
  type TLPage,
  type TLRecord,
  type TLSchema,
} from '@tldraw/tlschema';
import { evidenceMapMigrations, evidenceMapProps } from './evidence/map.ts';
import { evidenceNoteMigrations, evidenceNoteProps } from './evidence/note.ts';
import { EVIDENCE_RECORDS } from './evidence/records.ts';
import { drawingShapeMigrations, drawingShapeProps } from './ink/drawingShape.ts';

export type { EvidenceMapProps, EvidenceMapShape } from './evidence/map.ts';
export {
  type EvidenceNote,
  type EvidenceNoteProps,
  NoteKindStyle,
  NoteStrengthStyle,
  UNSAID,
} from './evidence/note.ts';
export type { DrawingShape, DrawingShapeProps } from './ink/drawingShape.ts';
export {
  drawingShapeMigrations,
  drawingShapeProps,
  evidenceMapMigrations,
  evidenceMapProps,
  evidenceNoteMigrations,
  evidenceNoteProps,
};

/**
 * What a record on a board may look like: tldraw's own schema, what an evidence map is made of, and
 * drawings that have been framed.
 * Kept apart from the rest of this package because it weighs much more.
 */
export function createBoardSchema(): TLSchema {
  return createTLSchema({
    shapes: {
      ...defaultShapeSchemas,
      drawing: { props: drawingShapeProps, migrations: drawingShapeMigrations },
      'evidence-map': { props: evidenceMapProps, migrations: evidenceMapMigrations },
      'evidence-note': { props: evidenceNoteProps, migrations: evidenceNoteMigrations },
    },
    records: EVIDENCE_RECORDS,
  });
}

/** tldraw's own schema and nothing else: what a drawing is held to that leaves for other programs. */
export function createDrawingSchema(): TLSchema {
  return createTLSchema({ shapes: defaultShapeSchemas });
}

/** tldraw's first fractional index; its key type is a brand over string that only its own helpers can make. */
const FIRST_INDEX = 'a1' as TLPage['index'];

/** The records every board starts with. Only the server writes them, before anyone joins, so that no two clients seed it twice. */
export function firstRecords(): TLRecord[] {
  return [
    DocumentRecordType.create({ id: TLDOCUMENT_ID }),
    PageRecordType.create({
      id: PageRecordType.createId('page'),
      name: 'Page 1',
      index: FIRST_INDEX,
    }),
  ];
}

/** A board's records at one moment, with the schema they were written under so that a later version can migrate them. */
export interface BoardRecords {
  schema: SerializedSchema;
  records: UnknownRecord[];
}

/** Records that this version cannot bring to its own schema: a newer one wrote them. */
export class OtherVersionError extends Error {
  override name = 'OtherVersionError';
}

/**
 * Records as a board's schema of this version has them, whatever version wrote them. What very old
 * ones left there of somebody's own screen is not among them.
 * @throws {OtherVersionError | Error} an `Error` where they are not what they are said to be
 */
export function migrateRecords(to: TLSchema, { schema, records }: BoardRecords): UnknownRecord[] {
  const store = Object.fromEntries(records.map((record) => [record.id, record]));
  const migrated = to.migrateStoreSnapshot({ schema, store } as Parameters<
    typeof to.migrateStoreSnapshot
  >[0]);
  if (migrated.type === 'error') {
    throw new OtherVersionError(`These are records of another version (${migrated.reason}).`);
  }
  return Object.values(migrated.value);
}
