import { plainText, type UnknownRecord } from '@gapboard/board';
import {
  asEvidence,
  GAP_KIND_LABELS,
  NOTE_KIND_LABELS,
  type NoteShape,
  STRENGTH_LABELS,
} from '@gapboard/evidence';
import { differenceWords as said } from './differenceWords.ts';

/** One thing that was said otherwise before: what it is, and how it was and is put. */
export interface Difference {
  what: string;
  before: string;
  after: string;
}

/**
 * What a change has changed, as far as it can be put in words: texts, what a note is said to be, and
 * in which cell it lies. Empty where it can only be seen.
 */
export function differencesIn(
  before: UnknownRecord | undefined,
  after: UnknownRecord | undefined,
  cellName: (cell: NoteShape['props']['cell']) => string,
): Difference[] {
  if (!before || !after) return [];
  const found: Difference[] = [];
  const tell = (what: string, was: string, is: string): void => {
    if (was !== is) found.push({ what, before: was || said.nothing, after: is || said.nothing });
  };
  tell(said.text, wordsOf(before), wordsOf(after));
  const [was, is] = [noteIn(before), noteIn(after)];
  if (was && is) {
    tell(said.kind, NOTE_KIND_LABELS[was.kind], NOTE_KIND_LABELS[is.kind]);
    tell(said.strength, strengthOf(was), strengthOf(is));
    tell(said.gap, gapOf(was), gapOf(is));
    tell(said.place, cellName(was.cell), cellName(is.cell));
  }
  return found;
}

function wordsOf(record: UnknownRecord): string {
  const own = plainText(record);
  if (own !== '') return own;
  const label: unknown = Reflect.get(record, 'label') ?? Reflect.get(record, 'title');
  return typeof label === 'string' ? label.trim() : '';
}

function noteIn(record: UnknownRecord): NoteShape['props'] | undefined {
  const evidence = asEvidence(record);
  return evidence?.typeName === 'shape' && evidence.type === 'evidence-note'
    ? evidence.props
    : undefined;
}

function strengthOf({ strength }: NoteShape['props']): string {
  return strength === 'unsaid' ? '' : STRENGTH_LABELS[strength];
}

function gapOf({ kind, gap }: NoteShape['props']): string {
  return kind !== 'gap' || gap === 'unsaid' ? '' : GAP_KIND_LABELS[gap];
}
