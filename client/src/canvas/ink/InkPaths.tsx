import type { InkPath } from '@gapboard/drawing';
import { tileId } from './inkTiles.tsx';

/** Ink as an SVG has it. */
export function InkPaths({ paths }: { paths: readonly InkPath[] }) {
  return paths.map(({ d, fill, opacity, pattern }) => (
    <path
      key={`${pattern} ${opacity}`}
      d={d}
      fill={pattern ? `url(#${tileId(pattern, fill)})` : fill}
      opacity={opacity}
    />
  ));
}
