import {
  type EvidenceNote,
  evidenceNoteMigrations,
  evidenceNoteProps,
  UNSAID,
} from '@gapboard/board/schema';
import { NOTE_KIND_LABELS, STRENGTH_LABELS, textOf } from '@gapboard/evidence';
import {
  Box,
  lerp,
  Rectangle2d,
  resizeScaled,
  ShapeUtil,
  toRichText,
  type TLFontFace,
  type TLResizeInfo,
} from 'tldraw';
import { mapsOf } from '../map/BoardMaps.ts';
import { standing } from '../merge/mergedNotes.ts';
import { canvasWords } from '../words.ts';
import { NoteFace } from './NoteFace.tsx';
import { NotePicture } from './NotePicture.tsx';
import { fontsOf } from './noteFonts.ts';
import { growthOf, sizeOfNote } from './noteSize.ts';

/**
 * A sticky note of an evidence map: typed in at once, formatted, resized and signed as tldraw's own,
 * and with a kind that colour, sign and word show. Where it lies while it is in a cell follows from
 * the map.
 */
export class EvidenceNoteUtil extends ShapeUtil<EvidenceNote> {
  static override type = 'evidence-note' as const;
  static override props = evidenceNoteProps;
  static override migrations = evidenceNoteMigrations;

  override canEdit(): boolean {
    return true;
  }

  override isAspectRatioLocked(): boolean {
    return true;
  }

  override hideRotateHandle(shape: EvidenceNote): boolean {
    return mapsOf(this.editor).placeOf(shape) !== undefined;
  }

  getDefaultProps(): EvidenceNote['props'] {
    return {
      kind: 'research',
      strength: UNSAID,
      gap: UNSAID,
      reason: UNSAID,
      picos: {},
      studies: [],
      cell: null,
      richText: toRichText(''),
      size: 's',
      font: 'sans',
      align: 'start',
      verticalAlign: 'start',
      growY: 0,
      fontSizeAdjustment: 1,
      url: '',
      scale: 1,
      textLastEditedBy: null,
    };
  }

  /** Known without looking at the text: a map of a thousand notes is there at once. */
  getGeometry(shape: EvidenceNote): Rectangle2d {
    const { w, h } = sizeOfNote(this.editor, shape);
    return new Rectangle2d({ width: w, height: h, isFilled: true });
  }

  override getFontFaces(shape: EvidenceNote): TLFontFace[] {
    return fontsOf(shape);
  }

  override getText({ props }: EvidenceNote): string {
    return textOf(props.richText);
  }

  /** What a screen reader says of it when it is chosen: its words, what it is, and where. */
  override getAriaDescriptor(shape: EvidenceNote): string {
    const { kind, strength, richText } = shape.props;
    return canvasWords.note({
      text: textOf(richText),
      kind: NOTE_KIND_LABELS[kind],
      strength: strength === UNSAID ? undefined : STRENGTH_LABELS[strength],
      cell: mapsOf(this.editor).cellNameOf(shape),
      merged: mapsOf(this.editor).mergedIn(shape.id).length,
    });
  }

  override onBeforeCreate(next: EvidenceNote): EvidenceNote | undefined {
    return this.#fitted(next);
  }

  override onBeforeUpdate(prev: EvidenceNote, next: EvidenceNote): EvidenceNote | undefined {
    const { richText, font, size } = next.props;
    const rewritten = prev.props.richText !== richText;
    if (!rewritten && prev.props.font === font && prev.props.size === size) return undefined;
    if (!rewritten) return this.#fitted(next);
    const by = textOf(richText) === '' ? null : this.editor.getAttributionUserId();
    const signed = { ...next, props: { ...next.props, textLastEditedBy: by } };
    return this.#fitted(signed) ?? signed;
  }

  override onBeforeDuplicate(_: EvidenceNote, merged: EvidenceNote): EvidenceNote | undefined {
    // A copy counts by itself, whatever the other was merged into.
    const copy = standing(merged);
    if (textOf(copy.props.richText) === '') return copy;
    // Whoever copies a text says it.
    const by = this.editor.getAttributionUserId();
    return { ...copy, props: { ...copy.props, textLastEditedBy: by } };
  }

  override onResize(shape: EvidenceNote, info: TLResizeInfo<EvidenceNote>) {
    return resizeScaled(shape, info);
  }

  override onTranslateStart(shape: EvidenceNote): void {
    mapsOf(this.editor).take(shape.id);
  }

  override onTranslateEnd(_: EvidenceNote, now: EvidenceNote) {
    return mapsOf(this.editor).letGo(now);
  }

  override onTranslateCancel(shape: EvidenceNote): void {
    mapsOf(this.editor).release(shape.id);
  }

  override getInterpolatedProps(from: EvidenceNote, to: EvidenceNote, t: number) {
    return {
      ...(t > 0.5 ? to.props : from.props),
      scale: lerp(from.props.scale, to.props.scale, t),
    };
  }

  component(shape: EvidenceNote) {
    return <NoteFace shape={shape} />;
  }

  override getIndicatorPath(shape: EvidenceNote): Path2D {
    const { w, h } = sizeOfNote(this.editor, shape);
    const path = new Path2D();
    path.roundRect(0, 0, w, h, 4 * shape.props.scale);
    return path;
  }

  override toSvg(shape: EvidenceNote) {
    const { w, h } = sizeOfNote(this.editor, { ...shape, props: { ...shape.props, scale: 1 } });
    return <NotePicture shape={shape} bounds={new Box(0, 0, w, h)} />;
  }

  #fitted(shape: EvidenceNote): EvidenceNote | undefined {
    const growY = growthOf(this.editor, shape);
    if (growY === shape.props.growY) return undefined;
    return { ...shape, props: { ...shape.props, growY } };
  }
}
