import { GAP_KINDS, GAP_REASONS, NOTE_KINDS, type NoteShape, STRENGTHS } from '@gapboard/evidence';
import {
  noteShapeProps,
  type RecordProps,
  StyleProp,
  type TLBaseShape,
  type TLNoteShapeProps,
  type TLPropsMigrations,
} from '@tldraw/tlschema';
import { T } from '@tldraw/validate';

/** What a note says where nobody has said yet. */
export const UNSAID = 'unsaid' as const;

/** Styles of tldraw's, so that they are set on many notes at once and stay for the next one. */
export const NoteKindStyle = StyleProp.defineEnum('gapboard:kind', {
  defaultValue: 'research',
  values: NOTE_KINDS,
});
export const NoteStrengthStyle = StyleProp.defineEnum('gapboard:strength', {
  defaultValue: UNSAID,
  values: [UNSAID, ...STRENGTHS],
});

/** A sticky note of an evidence map: what tldraw's own has but its colours, which are those of its kind. */
export type EvidenceNoteProps = Omit<TLNoteShapeProps, 'color' | 'labelColor' | 'richText'> &
  Omit<NoteShape['props'], 'richText'> &
  Pick<TLNoteShapeProps, 'richText'>;

declare module '@tldraw/tlschema' {
  interface TLGlobalShapePropsMap {
    'evidence-note': EvidenceNoteProps;
  }
}

export type EvidenceNote = TLBaseShape<'evidence-note', EvidenceNoteProps>;

const { color: _color, labelColor: _labelColor, ...noteProps } = noteShapeProps;

export const evidenceNoteProps: RecordProps<EvidenceNote> = {
  ...noteProps,
  kind: NoteKindStyle,
  strength: NoteStrengthStyle,
  gap: T.literalEnum(UNSAID, ...GAP_KINDS),
  reason: T.literalEnum(UNSAID, ...GAP_REASONS),
  picos: T.object({
    population: T.string.optional(),
    intervention: T.string.optional(),
    comparison: T.string.optional(),
    outcomes: T.string.optional(),
    setting: T.string.optional(),
  }),
  studies: T.arrayOf(T.string),
  cell: T.object({ theme: T.string, outcome: T.string }).nullable(),
};

/** None yet: a note of a later version is changed into one of this by what stands here. */
export const evidenceNoteMigrations: TLPropsMigrations = { sequence: [] };
