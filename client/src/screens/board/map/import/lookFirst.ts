import { findings, type Kind, nameOfKind } from '@gapboard/board/privacy';

/** Something certain to identify a person, by where it stands in a file; never what stands there. */
export interface FoundHere {
  file: string;
  /** counted from 1 as its unit says; `null`: where nothing is counted */
  line: number | null;
  what: string;
}

/** What one look names at most: whoever has more in a file has to look through all of it anyway. */
const NAMED = 20;
/** Longer than this and without a space is no text but a drawing or a picture. */
const LONGEST_WORD = 200;

/**
 * Looks files over on this device, before anything of them is sent: what is certain to identify a
 * person. A file that cannot be read here is the server's to refuse in words.
 */
export async function lookFirst(files: readonly File[]): Promise<FoundHere[]> {
  const { readFiles, UnreadableFileError, decode } = await import('@gapboard/evidence/import');
  const found: FoundHere[] = [];
  for (const file of files) {
    const bytes = await file.bytes();
    try {
      const { studies } = readFiles([{ name: file.name, bytes }]);
      for (const { line, fields } of studies) {
        const { title, abstract, internalNotes, keywords } = fields;
        for (const text of [title, abstract, internalNotes, ...keywords]) {
          for (const kind of certainIn(text)) found.push(at(file, line, kind));
        }
      }
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      for (const text of textsIn(parsed(decode(file.name, bytes).text))) {
        for (const kind of certainIn(text)) found.push(at(file, null, kind));
      }
    }
    if (found.length >= NAMED) break;
  }
  return found.slice(0, NAMED);
}

function at({ name }: File, line: number | null, kind: Kind): FoundHere {
  return { file: name, line, what: nameOfKind(kind) };
}

function certainIn(text: string): Kind[] {
  return findings(text).flatMap(({ level, kind }) => (level === 'block' ? [kind] : []));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every text in a JSON value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return value.includes(' ') || value.length < LONGEST_WORD ? [value] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
