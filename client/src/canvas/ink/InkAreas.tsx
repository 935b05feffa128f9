import type { InkArea } from '@gapboard/drawing';
import { memo } from 'react';
import { tileId } from './inkTiles.tsx';

/** So many pieces at a line's end may change with each frame. */
const UNSETTLED = 2;

/** Ink that grows, as an SVG has it: of its pieces most stay the elements that they are. */
export function InkAreas({ areas }: { areas: readonly InkArea[] }) {
  return areas.map(({ pieces, fill, opacity, pattern }) => (
    <g key={`${pattern} ${opacity}`} fill={pattern ? `url(#${tileId(pattern, fill)})` : fill}>
      <Settled pieces={pieces.slice(0, -UNSETTLED)} opacity={opacity} />
      <Pieces pieces={pieces.slice(-UNSETTLED)} opacity={opacity} />
    </g>
  ));
}

interface PiecesProps {
  pieces: readonly string[];
  opacity: number;
}

function Pieces({ pieces, opacity }: PiecesProps) {
  return pieces.map((d, n) => (
    // A piece has no other name than its place in the line, and keeps it.
    // oxlint-disable-next-line react/no-array-index-key
    <path key={n} d={d} opacity={opacity} />
  ));
}

const Settled = memo(
  Pieces,
  (before, now) =>
    before.opacity === now.opacity &&
    before.pieces.length === now.pieces.length &&
    before.pieces.every((d, n) => d === now.pieces[n]),
);
