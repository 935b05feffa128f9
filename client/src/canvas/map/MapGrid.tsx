import type { EvidenceMap } from '@gapboard/evidence';
import { HTMLContainer, useEditor, useValue, type TLShapeId } from 'tldraw';
import { classes } from '../../ui/classes.ts';
import { mapWords } from './words.ts';
import { mapsOf } from './BoardMaps.ts';
import { MapCell } from './MapCell.tsx';
import { MapHeading } from './MapHeading.tsx';
import { StudyCard } from './StudyCard.tsx';
import style from './MapGrid.module.css';
import { TRAY, useDropSpot } from './dropSpot.ts';

/** From further away than this, small print is a smudge. */
const FAR = 0.3;

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
  return (
    <HTMLContainer>
      <div className={classes(style.map, isLive && style.live, isFar && style.far)}>
        <div className={style.title} style={placed(layout.title)}>
          <div className={style.name}>{title || mapWords.unnamedMap}</div>
          {question !== '' && <div className={style.question}>{question}</div>}
        </div>
        <div className={style.corner} style={placed(cornerOf(layout))} />
        {layout.outcomes.map((box) => (
          <MapHeading key={box.heading.id} map={id} axis="outcome" box={box} />
        ))}
        {layout.themes.map((box) => (
          <MapHeading key={box.heading.id} map={id} axis="theme" box={box} />
        ))}
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

function cornerOf({ title, outcomes, themes, w }: Layout) {
  const top = title.y + title.h;
  const right = Math.min(w, ...outcomes.map(({ x }) => x));
  const bottom = Math.min(...themes.map(({ y }) => y), Number.MAX_SAFE_INTEGER);
  const height = bottom === Number.MAX_SAFE_INTEGER ? 88 : bottom - top;
  return { x: 0, y: top, w: right, h: height };
}

type Layout = NonNullable<ReturnType<ReturnType<typeof mapsOf>['layout']>>;

function countOf({ tray }: EvidenceMap): number {
  return tray.notes.length + tray.studies.length;
}
