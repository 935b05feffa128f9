import type { EvidenceNote } from '@gapboard/board/schema';
import { renderHtmlFromRichTextForMeasurement, type Editor } from 'tldraw';
import { textOf } from '@gapboard/evidence';
import { NOTE_HEIGHT, NOTE_WIDTH } from '@gapboard/evidence/layout';

/** Of the text, in canvas units at the note's own scale. */
export const FONT_SIZES = { s: 16, m: 20, l: 26, xl: 34 } as const;
export const LINE_HEIGHT = 1.3;
export const PADDING = 10;
/** The line that says what kind of note it is, and the one with who wrote it. */
export const HEAD_HEIGHT = 24;
export const FOOT_HEIGHT = 22;
/** Between the last line and what stands below it. */
const BELOW_TEXT = 4;
const TEXT_HEIGHT = NOTE_HEIGHT - HEAD_HEIGHT - FOOT_HEIGHT - 2 * PADDING;

/** A text with fewer letters than this needs no more room than there is. */
const SHORT = 40;
/** What was measured of notes that nobody has opened on a canvas yet. */
const measured = new WeakMap<object, number>();

/** A note's size on the canvas. */
export function sizeOfNote(editor: Editor, note: EvidenceNote): { w: number; h: number } {
  const { scale } = note.props;
  return { w: NOTE_WIDTH * scale, h: (NOTE_HEIGHT + roomOf(editor, note)) * scale };
}

/**
 * How much higher than the usual a note is. One that was written on a canvas says so; one that came
 * another way (an import, the outline) is measured once, and only where its text is long.
 */
function roomOf(editor: Editor, note: EvidenceNote): number {
  const { growY, richText } = note.props;
  if (growY > 0) return growY;
  const known = measured.get(richText);
  if (known !== undefined) return known;
  const room = textOf(richText).length < SHORT ? 0 : growthOf(editor, note);
  measured.set(richText, room);
  return room;
}

/** How much higher than the usual a note has to be for its text, in its own units; measures in the page. */
export function growthOf(editor: Editor, { props }: EvidenceNote): number {
  if (textOf(props.richText) === '') return 0;
  const { h } = editor.textMeasure.measureHtml(
    renderHtmlFromRichTextForMeasurement(editor, props.richText),
    {
      fontFamily: fontFamilyOf(props.font),
      fontSize: FONT_SIZES[props.size],
      fontWeight: 'normal',
      fontStyle: 'normal',
      lineHeight: LINE_HEIGHT,
      padding: '0px',
      maxWidth: NOTE_WIDTH - 2 * PADDING,
    },
  );
  return Math.max(0, Math.ceil(h) + BELOW_TEXT - TEXT_HEIGHT);
}

export function fontFamilyOf(font: EvidenceNote['props']['font']): string {
  return `var(--tl-font-${font}, var(--tl-font-sans))`;
}
