import {
  type Cell,
  CONTESTED_SYMBOL,
  describeCell,
  type EvidenceMap,
  isContested,
  PALETTES,
  STRENGTH_SYMBOLS,
} from '@gapboard/evidence';
import type { ReactNode } from 'react';
import {
  CARD_HEIGHT,
  type CardSlot,
  type MapLayout,
  type Rect,
  STRIP_HEIGHT,
} from '@gapboard/evidence/layout';
import { mapWords } from './words.ts';

const INK = '#1A1A1A';
const LINE_HEIGHT = 1.15;
/** A picture stands by itself: it knows none of the page's variables. */
const FONT = 'tldraw_sans, sans-serif';

/** A map in a picture that is taken of the board, under its notes. */
export function MapPicture({
  layout,
  map,
  title,
}: {
  layout: MapLayout;
  map: EvidenceMap | undefined;
  title: string;
}) {
  return (
    <g fontFamily={FONT} fill={INK}>
      <Box rect={layout.title} fill="#0D4744" />
      <Words rect={layout.title} size={40} fill="#FFFFFF" weight={700}>
        {title || mapWords.unnamedMap}
      </Words>
      {[...layout.outcomes, ...layout.themes].map((box) => (
        <g key={box.heading.id}>
          <Box rect={box} fill={box.isLeaf ? '#EEF1F1' : '#DFE6E5'} />
          <Words rect={box} size={22} weight={600}>
            {box.heading.label}
          </Words>
        </g>
      ))}
      {[...layout.cells].map(([key, box]) => {
        const { state } = box.cell;
        const rated = 'strength' in state ? state.strength : undefined;
        const strip = { ...box, h: STRIP_HEIGHT };
        const paint = rated && PALETTES.light.strength[rated];
        return (
          <g key={key}>
            <Box rect={box} fill="#FFFFFF" />
            {paint && <Box rect={strip} fill={paint.fill} />}
            <Words rect={strip} size={15} weight={500} fill={paint?.text ?? '#4A5553'}>
              {[...signsOf(box.cell), describeCell(box.cell)].join(' ')}
            </Words>
            {box.cards.map((slot) => (
              <Card key={'study' in slot ? slot.study : 'more'} slot={slot} map={map} />
            ))}
          </g>
        );
      })}
      <Box rect={layout.tray} fill="#EEF1F1" />
      <Words rect={{ ...layout.tray, h: 56 }} size={24} weight={700}>
        {mapWords.tray}
      </Words>
      {layout.tray.cards.map((slot) => (
        <Card key={'study' in slot ? slot.study : 'more'} slot={slot} map={map} />
      ))}
    </g>
  );
}

/** What stands before a cell's words: how strong its evidence is, and whether people are far apart on it. */
function signsOf(cell: Cell): string[] {
  const { state } = cell;
  return [
    ...('strength' in state ? [STRENGTH_SYMBOLS[state.strength]] : []),
    ...(isContested(cell) ? [CONTESTED_SYMBOL] : []),
  ];
}

function Card({ slot, map }: { slot: CardSlot; map: EvidenceMap | undefined }) {
  const study = 'study' in slot ? map?.studies.get(slot.study) : undefined;
  const label = study ? mapWords.card(study) : mapWords.moreStudies('more' in slot ? slot.more : 0);
  return (
    <>
      <Box rect={slot} fill="#F7FBFF" />
      <Words rect={{ ...slot, h: CARD_HEIGHT }} size={13} weight={500}>
        {label}
      </Words>
    </>
  );
}

function Box({ rect, fill }: { rect: Rect; fill: string }) {
  return (
    <rect
      x={rect.x}
      y={rect.y}
      width={rect.w}
      height={rect.h}
      fill={fill}
      stroke="#8B9694"
      strokeWidth={1.5}
    />
  );
}

/** Words in a box, wrapped as in the page; a picture of the board has the browser lay them out. */
function Words({
  rect,
  size,
  weight,
  fill = INK,
  children,
}: {
  rect: Rect;
  size: number;
  weight: number;
  fill?: string;
  children: ReactNode;
}) {
  return (
    <foreignObject x={rect.x} y={rect.y} width={rect.w} height={rect.h}>
      <div
        style={{
          display: 'flex',
          alignItems: 'center',
          boxSizing: 'border-box',
          height: '100%',
          padding: '4px 12px',
          overflow: 'hidden',
          color: fill,
          fontFamily: FONT,
          fontSize: size,
          fontWeight: weight,
          lineHeight: LINE_HEIGHT,
        }}
      >
        <div
          style={{
            display: '-webkit-box',
            overflow: 'hidden',
            WebkitBoxOrient: 'vertical',
            WebkitLineClamp: Math.max(1, Math.floor((rect.h - 8) / (size * LINE_HEIGHT))),
          }}
        >
          {children}
        </div>
      </div>
    </foreignObject>
  );
}
