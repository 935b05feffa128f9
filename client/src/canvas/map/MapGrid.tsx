import type { EvidenceMap } from '@gapboard/evidence';
import { HTMLContainer, useEditor, useValue, type TLShapeId } from 'tldraw';
import { classes } from '../../ui/classes.ts';
import { mapWords } from './words.ts';
import { AddFirst } from './AddFirst.tsx';
import { mapsOf } from './BoardMaps.ts';
import { MapCell } from './MapCell.tsx';
import { MapHeading } from './MapHeading.tsx';
import { StudyCard } from './StudyCard.tsx';
import style from './MapGrid.module.css';
import { TRAY, useDropSpot } from './dropSpot.ts';

/** From further away than this, small print is a smudge. */
const FAR = 0.3;
/** The button to a first theme or outcome, in canvas units. */
const FIRST = { w: 360, h: 72 };
/** How high the head is where there is no outcome in it. */
const HEAD_LEAST = 88;

/** A map as it lies on the canvas, without its notes: those are shapes of their own. */
export function MapGrid({
  id,
  title,
  question,
}: {
  id: TLShapeId;
  title: string;
  question: string;
}) {
  const editor = useEditor();
  const map = useValue('map', () => mapsOf(editor).map(id), [editor, id]);
  const layout = useValue('layout', () => mapsOf(editor).layout(id), [editor, id]);
  const isLive = useValue('can be pressed', () => editor.isIn('select.idle'), [editor]);
  const isFar = useValue('far', () => editor.getEfficientZoomLevel() < FAR, [editor]);
  const over = useDropSpot(id);
  if (!map || !layout) return null;
  const { tray } = layout;
  const corner = cornerOf(layout);
  const below = corner.y + corner.h;
  return (
    <HTMLContainer>
      <div className={classes(style.map, isLive && style.live, isFar && style.far)}>
        <div className={style.title} style={placed(layout.title)}>
          <div className={style.name}>{title || mapWords.unnamedMap}</div>
          {question !== '' && <div className={style.question}>{question}</div>}
        </div>
        <div className={style.corner} style={placed(corner)} />
        {layout.outcomes.map((box) => (
          <MapHeading key={box.heading.id} map={id} axis="outcome" box={box} />
        ))}
        {layout.themes.map((box) => (
          <MapHeading key={box.heading.id} map={id} axis="theme" box={box} />
        ))}
        {layout.outcomes.length === 0 && (
          <AddFirst map={id} axis="outcome" box={within({ ...corner, x: corner.w - FIRST.w })} />
        )}
        {layout.themes.length === 0 && (
          <AddFirst map={id} axis="theme" box={within({ x: 0, y: below, h: tray.y - below })} />
        )}
        {[...layout.cells].map(([key, box]) => (
          <MapCell key={key} map={id} box={box} isOver={over === key} />
        ))}
        <div
          className={classes(style.tray, over === TRAY && style.over)}
          style={placed(tray)}
          data-tray
        >
          <div className={style.trayName}>
            {mapWords.tray}
            <span className={style.trayHint}>{mapWords.trayHint(countOf(map))}</span>
          </div>
        </div>
        {tray.cards.map((slot) => (
          <StudyCard
            key={'study' in slot ? slot.study : 'more'}
            slot={slot}
            study={'study' in slot ? map.studies.get(slot.study) : undefined}
            from={{ map: id, cell: null }}
          />
        ))}
      </div>
    </HTMLContainer>
  );
}

export function placed({ x, y, w, h }: { x: number; y: number; w: number; h: number }) {
  return { transform: `translate(${x}px, ${y}px)`, width: w, height: h };
}

/** The first heading's button, in the middle of the height there is. */
function within({ x, y, h }: { x: number; y: number; h: number }) {
  return { ...FIRST, x: Math.max(0, x), y: y + Math.max(0, h - FIRST.h) / 2 };
}

function cornerOf({ title, outcomes, themes, w }: Layout) {
  const top = title.y + title.h;
  const right = Math.min(w, ...outcomes.map(({ x }) => x));
  const bottom = Math.max(top + HEAD_LEAST, ...outcomes.map(({ y, h }) => y + h));
  return { x: 0, y: top, w: right, h: Math.min(bottom, ...themes.map(({ y }) => y)) - top };
}

type Layout = NonNullable<ReturnType<ReturnType<typeof mapsOf>['layout']>>;

function countOf({ tray }: EvidenceMap): number {
  return tray.notes.length + tray.studies.length;
}
