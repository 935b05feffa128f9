import { checkContent, type UnknownRecord } from '@gapboard/board';
import {
  type BoardRecords,
  createBoardSchema,
  migrateRecords,
  OtherVersionError,
} from '@gapboard/board/schema';
import { type Drawing, type LeftOut, UnreadableDrawingError } from './drawing.ts';
import { pictureIn } from './pictureIn.ts';
import { propsOf } from './props.ts';
import { withoutStrays } from './strays.ts';
import { FILE_VERSION } from './tldrFile.ts';
import { words } from './words.ts';

/** More than anybody draws: what comes in at once is looked at thing by thing. */
const RECORDS_MAX = 20_000;

const schema = createBoardSchema();

/**
 * Reads a `.tldr` file and brings it to the version of this board's schema. A file that is not
 * wholly sound is not read at all; of a sound one, what a board cannot hold is left out and counted.
 *
 * @throws {UnreadableDrawingError}
 */
export function readTldr(text: string): Drawing {
  const records = migrated(fileIn(text));
  const drawing: Drawing = {
    pages: [],
    shapes: [],
    bindings: [],
    assets: [],
    pictures: [],
    leftOut: { unknown: 0, evidence: 0, embedded: 0, elsewhere: 0, refused: 0 },
  };
  for (const record of records) take(record, drawing);
  const whole = withoutStrays(drawing);
  if (whole.shapes.length === 0 && sum(whole.leftOut) === 0) {
    throw new UnreadableDrawingError(words.empty);
  }
  return whole;
}

interface File extends BoardRecords {
  tldrawFileFormatVersion: number;
}

function fileIn(text: string): File {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // What JSON.parse says quotes the file.
    throw new UnreadableDrawingError(words.cutOff);
  }
  if (!isObject(value)) throw new UnreadableDrawingError(words.notTldr);
  const version = value['tldrawFileFormatVersion'];
  if (version === undefined && isObject(value['document']) && 'version' in value['document']) {
    throw new UnreadableDrawingError(words.tooOld);
  }
  if (typeof version !== 'number') throw new UnreadableDrawingError(words.notTldr);
  if (version > FILE_VERSION) throw new UnreadableDrawingError(words.tooNew);
  const { schema: of, records } = value;
  if (!isSchema(of) || !Array.isArray(records)) throw new UnreadableDrawingError(words.notTldr);
  if (records.length > RECORDS_MAX) throw new UnreadableDrawingError(words.tooMany(RECORDS_MAX));
  const ids = new Set<string>();
  for (const [at, record] of records.entries()) {
    if (!isRecord(record)) throw damaged(words.record(at + 1));
    if (ids.has(record.id)) throw damaged(words.twice(at + 1));
    ids.add(record.id);
  }
  return { tldrawFileFormatVersion: version, schema: of, records: records.filter(isRecord) };
}

/** The records as this version writes them. */
function migrated(file: File): UnknownRecord[] {
  if (isNewer(file.schema)) throw new UnreadableDrawingError(words.tooNew);
  try {
    return migrateRecords(schema, file);
  } catch (thrown) {
    if (thrown instanceof OtherVersionError) throw new UnreadableDrawingError(words.tooNew);
    throw damaged(words.record(1));
  }
}

/** Whether it was written by a program that knows changes which this one does not. */
function isNewer(of: BoardRecords['schema']): boolean {
  if (!('sequences' in of)) return false;
  const ours = schema.serialize();
  const known: Record<string, number> = 'sequences' in ours ? ours.sequences : {};
  return Object.entries(of.sequences).some(([id, version]) => version > (known[id] ?? Infinity));
}

function take(record: UnknownRecord, drawing: Drawing): void {
  switch (record.typeName) {
    case 'page':
      drawing.pages.push(sound(record));
      break;
    case 'binding':
      if (isKnown(record, 'binding')) drawing.bindings.push(sound(record));
      break;
    case 'shape':
      takeShape(record, drawing);
      break;
    case 'asset':
      takeAsset(record, drawing);
      break;
    default:
      // Whose screen it was on, and where they looked, is of no use here.
      break;
  }
}

function takeShape(record: UnknownRecord, { shapes, leftOut }: Drawing): void {
  const type = typeOf(record);
  if (type === 'evidence-map' || type === 'evidence-note') leftOut.evidence++;
  else if (type === 'embed' || type === 'video') leftOut.embedded++;
  else if (!isKnown(record, 'shape')) leftOut.unknown++;
  else if (isRefused(sound(record))) leftOut.refused++;
  else shapes.push(record);
}

/** Whether a board cannot hold it. What identifies a person is not left out in silence: whoever brings it has to know. */
function isRefused(record: UnknownRecord): boolean {
  const refusal = checkContent(record, undefined);
  return refusal !== undefined && refusal.reason !== 'identifying';
}

function takeAsset(record: UnknownRecord, drawing: Drawing): void {
  if (!isKnown(record, 'asset')) return;
  const asset = sound(record);
  const props = { ...propsOf(asset) };
  switch (typeOf(asset)) {
    case 'image': {
      const bytes = pictureIn(props['src']);
      // Its shapes are left out with it, and counted then.
      if (!bytes) return;
      drawing.pictures.push({ asset: asset.id, bytes });
      drawing.assets.push(Object.assign({}, asset, { props: { ...props, src: null } }));
      break;
    }
    case 'bookmark': {
      const plain = { ...asset, props: { ...props, image: '', favicon: '' } };
      if (!isRefused(plain)) drawing.assets.push(plain);
      break;
    }
    default:
      break;
  }
}

/** @throws {UnreadableDrawingError} if it is not what it says it is */
function sound(record: UnknownRecord): UnknownRecord {
  const types: Record<string, { validate(value: unknown): UnknownRecord } | undefined> =
    schema.types;
  try {
    const checked = types[record.typeName]?.validate(record);
    if (checked) return checked;
  } catch {
    // What the schema says quotes the record.
  }
  throw damaged(`something on it (${record.typeName}) is not as tldraw writes it`);
}

/** The kinds of shapes, bindings and assets there are, by what the schema has a sequence of versions for. */
const KNOWN: ReadonlySet<string> = new Set(sequences());

function sequences(): string[] {
  const ours = schema.serialize();
  return 'sequences' in ours ? Object.keys(ours.sequences) : [];
}

function isKnown(record: UnknownRecord, kind: 'shape' | 'binding' | 'asset'): boolean {
  return KNOWN.has(`com.tldraw.${kind}.${typeOf(record)}`);
}

function typeOf(record: UnknownRecord): string {
  return String(Reflect.get(record, 'type'));
}

function isSchema(value: unknown): value is BoardRecords['schema'] {
  if (!isObject(value)) return false;
  const { schemaVersion, sequences: versions, recordVersions } = value;
  if (schemaVersion === 1) return isObject(recordVersions);
  return (
    schemaVersion === 2 &&
    isObject(versions) &&
    Object.values(versions).every((version) => Number.isInteger(version))
  );
}

function isRecord(value: unknown): value is UnknownRecord {
  return (
    isObject(value) && typeof value['id'] === 'string' && typeof value['typeName'] === 'string'
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function damaged(what: string): UnreadableDrawingError {
  return new UnreadableDrawingError(words.damaged(what));
}

function sum(counts: Record<LeftOut, number>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}
