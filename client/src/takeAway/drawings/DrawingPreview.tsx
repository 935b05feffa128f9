import type { Picture } from '@gapboard/drawing';
import { useEffect, useRef } from 'react';
import { classes } from '../../ui/classes.ts';
import style from './TakeDrawing.module.css';
import type { AboutDrawing } from './TakeDrawing.tsx';
import { drawingWords as words } from './words.ts';

/** In pixels: sharp in the room there is for it. */
const SIZE = { width: 1_200, height: 640 };
const MARGIN = 8;

/** A drawing as its file will have it. */
export function DrawingPreview({
  picture,
  shown: { drawing, about },
  ground,
}: {
  picture: Picture;
  shown: AboutDrawing;
  ground: 'paper' | 'transparent';
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const surface = canvas.current?.getContext('2d');
    if (!surface) return;
    const { x, y, w, h } = drawing.bounds;
    picture.paint(surface, {
      ...SIZE,
      page: drawing.page,
      rect: { x: x - MARGIN, y: y - MARGIN, w: w + 2 * MARGIN, h: h + 2 * MARGIN },
      ground,
      theme: 'light',
      just: drawing.ids,
      bare: true,
    });
  }, [drawing, ground, picture]);
  return (
    <canvas
      ref={canvas}
      {...SIZE}
      className={classes(style.preview, ground === 'transparent' && style.clear)}
      role="img"
      aria-label={about.description || words.preview(about.title)}
    />
  );
}
