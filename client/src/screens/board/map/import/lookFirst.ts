import { findings, identifyingName, type Kind, nameOfKind } from '@gapboard/board/privacy';
import type { FrameworkNode } from '@gapboard/evidence';
import type { ReadFile } from '@gapboard/evidence/import';
import { ApiProblem } from '../../../../apiProblem.ts';
import { importWords as words } from './words.ts';

/** Something certain to identify a person, by where it stands in a file; never what stands there. */
export interface FoundHere {
  /** none: it is the file's own name */
  file: string;
  /** what is counted to find it */
  unit: 'line' | 'record';
  /** from 1; `null`: where nothing is counted */
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
  const { readFiles, UnreadableFileError, decode } =
    await import('@gapboard/evidence/import').catch(() => {
      throw new ApiProblem({ type: 'unreachable', status: 0, ...words.notLooked });
    });
  const found: FoundHere[] = [];
  for (const file of files) {
    const named = identifyingName(file.name);
    if (named) found.push({ ...at(file, named.kind), file: '' });
    const bytes = await file.bytes();
    try {
      const read = readFiles([{ name: file.name, bytes }]);
      for (const text of headingsIn(read)) {
        for (const kind of certainIn(text)) found.push(at(file, kind));
      }
      for (const { unit, line, fields } of read.studies) {
        const { title, container, publisher, place, abstract, internalNotes, confidenceTool } =
          fields;
        const lines = [title, container, publisher, place, abstract, internalNotes, confidenceTool];
        for (const text of [...lines, ...fields.authors, ...fields.keywords]) {
          for (const kind of certainIn(text)) found.push({ ...at(file, kind), unit, line });
        }
      }
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      for (const text of textsIn(parsed(decode(file.name, bytes).text))) {
        for (const kind of certainIn(text)) found.push(at(file, kind));
      }
    }
    if (found.length >= NAMED) break;
  }
  return found.slice(0, NAMED);
}

function headingsIn({ framework }: ReadFile): string[] {
  if (!framework) return [];
  const textsOf = ({ label, definition, children }: FrameworkNode): string[] => [
    label,
    definition,
    ...children.flatMap(textsOf),
  ];
  return [framework.title, ...[...framework.themes, ...framework.outcomes].flatMap(textsOf)];
}

function at({ name }: File, kind: Kind): FoundHere {
  return { file: name, unit: 'line', line: null, what: nameOfKind(kind) };
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
