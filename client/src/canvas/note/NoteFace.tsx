import { type EvidenceNote, UNSAID } from '@gapboard/board/schema';
import { GAP_KIND_LABELS, NOTE_KIND_LABELS, STRENGTH_SYMBOLS, textOf } from '@gapboard/evidence';
import { HTMLContainer, RichTextLabel, useEditor, useValue } from 'tldraw';
import { classes } from '../../ui/classes.ts';
import { variables } from '../../ui/variables.ts';
import { mapsOf } from '../map/BoardMaps.ts';
import { mergeWords } from '../merge/words.ts';
import { FONT_SIZES, fontFamilyOf, LINE_HEIGHT, PADDING, sizeOfNote } from './noteSize.ts';
import { KIND_LOOKS, NOTE_INK } from './kindLook.ts';
import { KindSign } from './KindSign.tsx';
import style from './NoteFace.module.css';
import { useNoteKeys } from './noteKeys.ts';
import { isAside } from '../vote/offered.ts';

/** Further away than this no shadow is seen, and a thousand of them cost. */
const SHADOW_ZOOM = 0.4;
/** Further away than this no letter can be read. */
const TEXT_ZOOM = 0.12;

/** A note as it lies on the canvas. */
export function NoteFace({ shape }: { shape: EvidenceNote }) {
  const editor = useEditor();
  const { kind, strength, gap, richText, size, font, align, verticalAlign, scale } = shape.props;
  const look = KIND_LOOKS[kind];
  const { w, h } = sizeOfNote(editor, shape);
  const onKeyDown = useNoteKeys(shape.id);
  const isSelected = useValue('selected', () => shape.id === editor.getOnlySelectedShapeId(), [
    editor,
    shape.id,
  ]);
  const detail = useValue('detail', () => detailAt(editor.getEfficientZoomLevel() * scale), [
    editor,
    scale,
  ]);
  const by = useValue('by', () => authorOf(shape, (id) => editor.getAttributionDisplayName(id)), [
    editor,
    shape,
  ]);
  const merged = useValue('merged', () => mapsOf(editor).mergedIn(shape.id).length, [
    editor,
    shape.id,
  ]);
  const aside = useValue('aside', () => isAside(editor, shape.id), [editor, shape.id]);
  return (
    <HTMLContainer>
      <div
        className={classes(style.note, detail === 'all' && style.near, aside && style.aside)}
        style={{
          ...variables({ paper: look.paper, bar: look.bar, 'on-bar': look.onBar }),
          width: w / scale,
          height: h / scale,
          ...(scale !== 1 && { transform: `scale(${scale})` }),
        }}
      >
        {detail === 'shape' ? (
          <div className={style.head} />
        ) : (
          <>
            <div className={style.head}>
              <KindSign kind={kind} size={14} />
              {NOTE_KIND_LABELS[kind]}
              {merged > 0 && (
                <span className={style.merged} title={mergeWords.spoken(merged)}>
                  {mergeWords.badge(merged)}
                </span>
              )}
              {strength !== UNSAID && (
                <span className={style.strength}>{STRENGTH_SYMBOLS[strength]}</span>
              )}
            </div>
            <div className={style.text}>
              <RichTextLabel
                shapeId={shape.id}
                type="evidence-note"
                fontFamily={fontFamilyOf(font)}
                fontSize={FONT_SIZES[size]}
                lineHeight={LINE_HEIGHT}
                textAlign={ALIGN[align]}
                verticalAlign={verticalAlign}
                richText={richText}
                isSelected={isSelected}
                labelColor={NOTE_INK}
                wrap
                padding={PADDING}
                hasCustomTabBehavior
                showTextOutline={false}
                onKeyDown={onKeyDown}
              />
            </div>
            <div className={style.foot}>
              <span className={style.why}>{gap === UNSAID ? '' : GAP_KIND_LABELS[gap]}</span>
              <span className={style.by}>{by}</span>
            </div>
          </>
        )}
      </div>
    </HTMLContainer>
  );
}

const ALIGN = {
  start: 'start',
  middle: 'center',
  end: 'end',
  'start-legacy': 'start',
  'middle-legacy': 'center',
  'end-legacy': 'end',
} as const;

/** How much of a note can be seen: all of it, its text without the shadow, or that it is there. */
function detailAt(zoom: number): 'all' | 'text' | 'shape' {
  if (zoom < TEXT_ZOOM) return 'shape';
  return zoom < SHADOW_ZOOM ? 'text' : 'all';
}

function authorOf(
  { props: { textLastEditedBy, richText } }: EvidenceNote,
  nameOf: (id: string) => string | null,
): string {
  if (textLastEditedBy === null || textOf(richText) === '') return '';
  return nameOf(textLastEditedBy)?.split(' ')[0] ?? '';
}
