import type { Picture, Rect } from '@gapboard/drawing';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { useMedia } from '../../ui/useMedia.ts';
import { Unseen } from '../../ui/Unseen.tsx';
import style from './BoardPicture.module.css';
import { inWindow, panned, type Point, seen, type Size } from './camera.ts';
import { type Mark, paintMarks } from './paintMarks.ts';
import { useHand } from './useHand.ts';
import type { Sight } from './useSight.ts';
import { viewWords } from './words.ts';

/** How far an arrow key moves the view, in CSS pixels. */
const STEP = 80;
const NEARER = 1.25;
/** More pixels than this for one of CSS cost time and cannot be seen. */
const RATIO_MAX = 2;

export interface BoardPictureProps {
  picture: Picture;
  /** another whenever the picture has to be painted anew */
  version: number;
  page: string;
  sight: Sight;
  /** what is seen here, for whoever does not see it */
  label: string;
  /** what has changed, in the page's coordinates */
  marks?: readonly Mark[];
  /** what of the page is about to be brought back */
  area?: Rect | undefined;
  drawsArea?: boolean;
  onPress?: (point: Point) => void;
  onArea?: (area: Rect) => void;
  /** what lies over it */
  children?: ReactNode;
}

const NO_MARKS: readonly Mark[] = [];

/** A board that is looked at: painted on a canvas, moved by mouse, fingers and keys. */
export function BoardPicture({
  picture,
  version,
  page,
  sight,
  label,
  marks = NO_MARKS,
  area,
  drawsArea = false,
  onPress,
  onArea,
  children,
}: BoardPictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const over = useRef<HTMLCanvasElement>(null);
  const keysId = useId();
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const { camera, size, setSize, fit, move, zoom } = sight;
  const { drawing, handlers } = useHand(frame, { sight, drawsArea, onPress, onArea });

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize({ width, height });
    };
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    measure();
    return () => watch.disconnect();
  }, [setSize]);

  const hasRoom = size.width > 0 && size.height > 0;
  useEffect(() => {
    if (!camera && hasRoom) fit(picture.boundsOf(page));
  }, [camera, hasRoom, fit, picture, page, version]);

  useEffect(() => {
    const surface = canvas.current?.getContext('2d');
    if (!surface || !camera || !hasRoom) return undefined;
    const asked = requestAnimationFrame(() => {
      const { width, height } = fitTo(surface.canvas, size);
      picture.paint(surface, {
        page,
        rect: seen(camera, size),
        width,
        height,
        ground: 'paper',
        theme: isDark ? 'dark' : 'light',
      });
    });
    return () => cancelAnimationFrame(asked);
  }, [picture, version, page, camera, size, hasRoom, isDark]);

  // On a canvas of their own: what is painted of the board stays, and is not painted again for them.
  useEffect(() => {
    const surface = over.current?.getContext('2d');
    if (!surface || !camera || !hasRoom) return undefined;
    const asked = requestAnimationFrame(() => {
      const { width, height, ratio } = fitTo(surface.canvas, size);
      surface.setTransform(1, 0, 0, 1, 0, 0);
      surface.clearRect(0, 0, width, height);
      surface.setTransform(ratio, 0, 0, ratio, 0, 0);
      const inSight = (rect: Rect): Rect => inWindow(camera, rect);
      paintMarks(
        surface,
        marks.map((mark) => ({
          ...mark,
          rect: inSight(mark.rect),
          from: mark.from && inSight(mark.from),
        })),
      );
    });
    return () => cancelAnimationFrame(asked);
  }, [marks, camera, size, hasRoom]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const by = DIRECTIONS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (by) move((now) => panned(now, { x: by.x * STEP, y: by.y * STEP }));
    else if (event.key === '+' || event.key === '=') zoom(NEARER);
    else if (event.key === '-') zoom(1 / NEARER);
    else if (event.key === '0') fit(picture.boundsOf(page));
    else return;
    event.preventDefault();
  };

  const marked = camera && area && inWindow(camera, area);
  const outline = drawing ?? marked;
  return (
    <div className={style.picture}>
      <div
        ref={frame}
        className={style.frame}
        data-tool={drawsArea ? 'area' : 'hand'}
        role="application"
        aria-label={label}
        aria-describedby={keysId}
        tabIndex={0}
        onKeyDown={onKeyDown}
        {...handlers}
      >
        <canvas ref={canvas} className={style.canvas} aria-hidden="true" />
        <canvas ref={over} className={style.canvas} aria-hidden="true" />
        {outline && (
          <div
            className={style.area}
            style={{ left: outline.x, top: outline.y, width: outline.w, height: outline.h }}
          />
        )}
        <Unseen>
          <span id={keysId}>{viewWords.keys}</span>
        </Unseen>
      </div>
      {children}
    </div>
  );
}

/** Gives a canvas as many pixels as its window has; answers how many. */
function fitTo(canvas: HTMLCanvasElement, size: Size) {
  const ratio = Math.min(RATIO_MAX, devicePixelRatio);
  const width = Math.round(size.width * ratio);
  const height = Math.round(size.height * ratio);
  // Setting it empties it, be it the same.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  return { width, height, ratio };
}

const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: 1, y: 0 },
  ArrowRight: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};
