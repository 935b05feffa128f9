/** Notes as they are written down in a report: their own words, and what was said about them. */
import {
  GAP_KIND_LABELS,
  GAP_REASON_LABELS,
  type Note,
  NOTE_KIND_LABELS,
  PICOS_LABELS,
  PICOS_PARTS,
  STRENGTH_LABELS,
} from '@gapboard/evidence';
import { text } from '../page/blocks.ts';
import type { Paragraph } from '../page/flow.ts';
import { STYLES } from '../page/styles.ts';
import { citationOf, type References } from '../references.ts';
import { words } from '../words.ts';

/** The note's text, and beneath it what else it says; its kind in front where that is not said elsewhere. */
export function noteParagraphs(
  note: Note,
  references: References,
  { withKind, style = STYLES.body }: { withKind: boolean; style?: Paragraph['style'] },
): Paragraph[] {
  const kind = withKind ? [{ text: `${kindOf(note)}: `, bold: true }] : [];
  const said = note.text.trim() === '' ? words.note.empty : note.text;
  const details = detailsOf(note, references);
  const picos = picosOf(note);
  return [
    text([...kind, { text: said }], style),
    ...(details === '' ? [] : [text(details, STYLES.small)]),
    ...(picos === '' ? [] : [text(picos, STYLES.small)]),
    ...note.merged.map((other) => text(words.note.merged(other.text.trim()), STYLES.small)),
  ];
}

function kindOf({ kind, gap }: Note): string {
  if (kind !== 'gap') return NOTE_KIND_LABELS[kind];
  return gap === undefined ? NOTE_KIND_LABELS.gap : GAP_KIND_LABELS[gap];
}

function detailsOf({ reason, strength, studies }: Note, references: References): string {
  const cited = citationOf(studies, references);
  return [
    ...(reason === undefined ? [] : [words.gaps.reason(GAP_REASON_LABELS[reason])]),
    ...(strength === undefined ? [] : [STRENGTH_LABELS[strength]]),
    ...(cited === '' ? [] : [words.note.restsOn(cited)]),
  ].join(' · ');
}

/** "Who is it about? … What is done? …" */
function picosOf({ picos }: Note): string {
  return PICOS_PARTS.flatMap((part) => {
    const said = picos[part]?.trim() ?? '';
    return said === '' ? [] : [`${PICOS_LABELS[part]} ${said}`];
  }).join(' · ');
}
