import type { CSSProperties, ReactNode } from 'react';
import type { TagPlace } from './tagPlace.ts';
import { classes } from '../ui/classes.ts';
import style from './TagAt.module.css';

/** Something said about a shape, at its place over the canvas. */
export function TagAt({
  place,
  className,
  look,
  children,
}: {
  place: TagPlace;
  className: string | undefined;
  look?: CSSProperties;
  children: ReactNode;
}) {
  return (
    <div
      className={classes(style.at, className)}
      style={{ ...look, maxWidth: place.most, transform: transformOf(place) }}
    >
      {children}
    </div>
  );
}

function transformOf({ x, y, edge, side }: TagPlace): string {
  const own = `translate(${side === 'left' ? 0 : -100}%, ${edge === 'top' ? 0 : -100}%)`;
  return `translate(${Math.round(x)}px, ${Math.round(y)}px) ${own}`;
}
