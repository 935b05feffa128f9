/** Looks an upload over for what may identify a person, field by field, so that each is found by its line. */
import { plainText, type UnknownRecord } from '@gapboard/board';
import { atLeast, findings, identifyingName, privacyWords, worst } from '@gapboard/board/privacy';
import {
  type FrameworkNode,
  type HeadingRecord,
  type NoteShape,
  type StudyRecord,
  textOf,
} from '@gapboard/evidence';
import type { MapContent, ReadFile, StudyFields } from '@gapboard/evidence/import';
import type { Drawing } from '../../tldr/drawing.ts';
import type { Found } from './upload.ts';

/** A text, and where it stands. */
interface Written extends Pick<Found, 'file' | 'unit' | 'line'> {
  /** what it is, as a person calls it */
  as: string;
  text: string;
  /** what a library says of a work: a date in it is when that came out */
  catalogued?: boolean;
}

/** The fields of a study that somebody has written; the rest of it is codes and published numbers. */
const STUDY_FIELDS = {
  title: 'title',
  container: 'journal or book',
  publisher: 'publisher',
  place: 'place',
  abstract: 'abstract',
  internalNotes: 'notes',
  confidenceTool: 'rating tool',
} as const satisfies Partial<Record<keyof StudyFields, string>>;

const CATALOGUED: ReadonlySet<string> = new Set(['title', 'container', 'publisher', 'place']);

export function lookAtStudies({ framework, studies, name }: ReadFile): Found[] {
  const headings = framework ? [...framework.themes, ...framework.outcomes] : [];
  const about = { file: name, unit: 'heading' } as const;
  return lookAt([
    ...(framework ? [{ ...about, line: null, as: 'title', text: framework.title }] : []),
    ...all(headings).flatMap(({ label, definition }, n) => [
      { ...about, line: n + 1, as: 'heading', text: label },
      { ...about, line: n + 1, as: 'definition', text: definition },
    ]),
    ...studies.flatMap(({ file, unit, line, fields }) => writtenIn(fields, { file, unit, line })),
  ]);
}

export function lookAtMap(file: string, { map, records }: MapContent): Found[] {
  const counts = new Map<string, number>();
  const at = (unit: Found['unit']) => {
    const line = (counts.get(unit) ?? 0) + 1;
    counts.set(unit, line);
    return { file, unit, line };
  };
  const { title, question, source } = map.props;
  const own = { file, unit: 'map', line: null } as const;
  return lookAt([
    { ...own, as: 'title', text: title },
    { ...own, as: 'question', text: question },
    { ...own, as: 'source', text: source },
    ...records.flatMap((record) => {
      switch (record.typeName) {
        case 'heading':
          return headingTexts(record, at('heading'));
        case 'study':
          return writtenIn(record, at('study'));
        case 'cell':
          return [{ ...at('cell'), as: 'what was agreed', text: record.agreed?.note ?? '' }];
        case 'shape':
          return record.type === 'evidence-note' ? noteTexts(record, at('note')) : [];
        case 'placement':
        case 'rating':
          return [];
      }
    }),
  ]);
}

export function lookAtDrawing(file: string, { pages, shapes, assets }: Drawing): Found[] {
  const texts = (records: readonly UnknownRecord[], as: string) =>
    records.map((record, n) => {
      const name: unknown = Reflect.get(record, 'name');
      const text = typeof name === 'string' ? name : plainText(record);
      return { file, unit: 'shape' as const, line: n + 1, as, text };
    });
  return lookAt([...texts(pages, 'page'), ...texts(shapes, 'text'), ...texts(assets, 'picture')]);
}

/** The names of files, under which what comes from them is kept. */
export function lookAtNames(names: readonly string[]): Found[] {
  return names.flatMap((name) => {
    const found = identifyingName(name);
    if (!found) return [];
    const { line: text } = privacyWords({ kind: found.kind, level: 'block' });
    return [{ file: '', unit: 'line' as const, line: null, level: 'block' as const, text }];
  });
}

function headingTexts(
  { label, definition }: HeadingRecord,
  at: Pick<Found, 'file' | 'unit' | 'line'>,
): Written[] {
  return [
    { ...at, as: 'heading', text: label },
    { ...at, as: 'definition', text: definition },
  ];
}

function noteTexts({ props }: NoteShape, at: Pick<Found, 'file' | 'unit' | 'line'>): Written[] {
  const parts = Object.values(props.picos);
  return [
    { ...at, as: 'note', text: textOf(props.richText) },
    ...parts.map((text) => ({ ...at, as: 'PICOS', text })),
  ];
}

function writtenIn(
  fields: StudyFields | StudyRecord,
  at: Pick<Found, 'file' | 'unit' | 'line'>,
): Written[] {
  const texts = Object.entries(STUDY_FIELDS).map(([name, as]) => ({
    ...at,
    as,
    text: fields[name as keyof typeof STUDY_FIELDS],
    catalogued: CATALOGUED.has(name),
  }));
  // One after the other they would look like numbers that none of them is.
  const authors = fields.authors.map((text) => ({ ...at, as: 'authors', text }));
  const keywords = fields.keywords.map((text) => ({ ...at, as: 'keywords', text }));
  return [...texts, ...authors, ...keywords];
}

function lookAt(written: readonly Written[]): Found[] {
  return written.flatMap(({ file, unit, line, as, text, catalogued }): Found[] => {
    const most = worst(
      findings(text).filter(
        ({ kind, level }) => !catalogued || level === 'block' || kind !== 'date-of-birth',
      ),
    );
    if (!most || !atLeast(most.level, 'warn')) return [];
    const level = most.level === 'block' ? 'block' : 'warn';
    // A warning here is about what somebody else has published: to be looked at, not to be defended.
    const said = privacyWords({ kind: most.kind, level: level === 'block' ? 'block' : 'note' });
    return [{ file, unit, line, level, text: `In the ${as}: ${said.line}` }];
  });
}

function all(nodes: readonly FrameworkNode[]): FrameworkNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children)]);
}
