import {
  axesOffered,
  decode,
  detectFormat,
  type GivenFile,
  guessAxes,
  guessColumns,
  openEppiJson,
  readCsvTable,
  readFiles,
  readMapJson,
  tableKind,
  UnreadableFileError,
} from '@gapboard/evidence/import';
import { UnreadableDrawingError } from '../../tldr/drawing.ts';
import { isTldr } from '../../tldr/isTldr.ts';
import { lookAtDrawing, lookAtMap, lookAtNames, lookAtStudies } from './look.ts';
import type { FileOffer, Found, Reading, Upload } from './upload.ts';
import { words } from './words.ts';

/** Reads all of an upload, or says why nothing of it can be taken. It does not know the board it is for. */
export async function readUpload({ files, choices }: Upload): Promise<Reading> {
  try {
    const [only, ...more] = files;
    if (!only) return { kind: 'unreadable', text: words.noFile, offers: [] };
    const names = lookAtNames(files.map(({ name }) => name));
    const whole = files.find((file) => isWhole(textIn(file)));
    if (whole && more.length > 0) {
      return { kind: 'unreadable', text: words.notTogether, offers: [] };
    }
    if (whole) return await readWhole(whole, names);
    const read = readFiles(files, choices);
    const found = [...names, ...lookAtStudies(read)];
    return { kind: 'studies', read, offers: files.flatMap(offerOf), found };
  } catch (error) {
    if (error instanceof UnreadableFileError || error instanceof UnreadableDrawingError) {
      return { kind: 'unreadable', text: error.message, offers: files.flatMap(offerOfUnread) };
    }
    throw error;
  }
}

async function readWhole(given: GivenFile, names: readonly Found[]): Promise<Reading> {
  const text = textIn(given);
  const file = given.name;
  if (isTldr(text)) {
    // tldraw's schema takes longer to load than most files to read.
    const { readTldr } = await import('../../tldr/readTldr.ts');
    const drawing = readTldr(text);
    return { kind: 'drawing', file, drawing, found: [...names, ...lookAtDrawing(file, drawing)] };
  }
  const content = readMapJson(text);
  return { kind: 'map', file, content, found: [...names, ...lookAtMap(file, content)] };
}

/** A map or a drawing, which comes by itself. */
function isWhole(text: string): boolean {
  return text.trimStart().startsWith('{') && (isTldr(text) || IS_MAP.test(text.slice(0, 4_000)));
}

const IS_MAP = /"format"\s*:\s*"gapboard-map"/;

function textIn({ name, bytes }: GivenFile): string {
  return decode(name, bytes).text;
}

/** What a person may say of a file that could not be read as it is: which column or code is what. */
function offerOfUnread(file: GivenFile): FileOffer[] {
  if (isWhole(textIn(file))) return [];
  try {
    return offerOf(file).filter(({ columns, axes }) => axes ?? (columns?.headers.length ?? 0) > 1);
  } catch (error) {
    if (error instanceof UnreadableFileError) return [];
    throw error;
  }
}

/** What of a file is for a person to choose. */
function offerOf(file: GivenFile): FileOffer[] {
  const { name } = file;
  const text = textIn(file);
  const format = detectFormat(name, text);
  if (format === 'eppi-json') {
    const opened = openEppiJson(name, text);
    return [{ name, format, axes: { offered: axesOffered(opened), guess: guessAxes(opened) } }];
  }
  if (format === 'csv') {
    const { headers } = readCsvTable(name, text);
    if (tableKind(headers) !== 'studies') return [{ name, format }];
    return [{ name, format, columns: { headers, guess: guessColumns(headers) } }];
  }
  return [{ name, format }];
}
