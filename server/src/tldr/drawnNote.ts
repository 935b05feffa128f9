import {
  GAP_KIND_LABELS,
  NOTE_KIND_LABELS,
  type NoteKind,
  type NoteShape,
  STRENGTH_LABELS,
  STRENGTH_SYMBOLS,
  textOf,
} from '@gapboard/evidence';
import { NOTE_HEIGHT, NOTE_WIDTH } from '@gapboard/evidence/layout';
import type { BoxLook } from './box.ts';

/** tldraw's colours that come closest to those of each kind on our canvas. */
const COLOURS: Record<NoteKind, string> = {
  research: 'light-blue',
  practice: 'orange',
  lived: 'light-red',
  gap: 'yellow',
  question: 'light-violet',
};

/** Of a note's text on our canvas, in canvas units: where it is not said how high one has grown, it is reckoned. */
const TEXT = { letter: 8, line: 21, width: NOTE_WIDTH - 20, height: 54 };

/** How large a note is on the canvas; as somebody's canvas has measured it, else as its text needs about. */
export function noteSize({ props }: NoteShape): { w: number; h: number } {
  const growY: unknown = Reflect.get(props, 'growY');
  const scale: unknown = Reflect.get(props, 'scale');
  const by = typeof scale === 'number' ? scale : 1;
  const grown = typeof growY === 'number' && growY > 0 ? growY : growthOf(textOf(props.richText));
  return { w: NOTE_WIDTH * by, h: (NOTE_HEIGHT + grown) * by };
}

function growthOf(text: string): number {
  const perLine = TEXT.width / TEXT.letter;
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return Math.max(0, lines * TEXT.line - TEXT.height);
}

export function noteLook({ props: { kind } }: NoteShape): BoxLook {
  return {
    color: COLOURS[kind],
    fill: 'solid',
    dash: 'solid',
    align: 'start',
    verticalAlign: 'start',
    scale: 0.75,
  };
}

/** A note's own text under a line that says what kind of note it is: colour is not all that tells. */
export function noteText({ props }: NoteShape): unknown {
  const { kind, strength, gap, richText } = props;
  const said = [
    NOTE_KIND_LABELS[kind],
    ...(strength === 'unsaid'
      ? []
      : [`${STRENGTH_LABELS[strength]} ${STRENGTH_SYMBOLS[strength]}`]),
    ...(kind === 'gap' && gap !== 'unsaid' ? [GAP_KIND_LABELS[gap]] : []),
  ];
  const head = {
    type: 'paragraph',
    content: [{ type: 'text', text: said.join(' · '), marks: [{ type: 'bold' }] }],
  };
  const content: unknown =
    typeof richText === 'object' && richText !== null ? Reflect.get(richText, 'content') : [];
  return { type: 'doc', content: [head, ...(Array.isArray(content) ? content : [])] };
}
