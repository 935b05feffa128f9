import type { InkArea } from '@gapboard/drawing';
import { tileId } from './inkTiles.tsx';

/** Ink that grows, as an SVG has it: of its pieces most stay the elements that they are. */
export function InkAreas({ areas }: { areas: readonly InkArea[] }) {
  return areas.map(({ pieces, fill, opacity, pattern }) => (
    <g key={`${pattern} ${opacity}`} fill={pattern ? `url(#${tileId(pattern, fill)})` : fill}>
      {pieces.map((d, n) => (
        // A piece has no other name than its place in the line, and keeps it.
        // oxlint-disable-next-line react/no-array-index-key
        <path key={n} d={d} opacity={opacity} />
      ))}
    </g>
  ));
}
