import type { Slices } from '@gapboard/history/replay';
import { useCallback, useEffect, useRef } from 'react';
import { useMedia } from '../ui/useMedia.ts';
import style from './Replay.module.css';
import { useInSlices } from './useInSlices.ts';
import type { Replay } from './useReplay.ts';
import { replayWords } from './words.ts';

/** What is on its way when it stops gets this long to arrive, in ms. */
const SETTLES_MS = 4_500;
/** Beyond this many pixels a wall looks no sharper, and each frame takes longer. */
const PIXELS_MAX = 2560 * 1440;

/** The board, painted as long as something moves. */
export function ReplayCanvas({ replay, follows }: { replay: Replay; follows: boolean }) {
  const ref = useRef<HTMLCanvasElement>(null);
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const { player, projector, onPicture } = replay;

  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    return paintFrames(canvas, { player, projector, onPicture }, { follows, isStill, isDark });
  }, [player, projector, onPicture, follows, isStill, isDark]);

  // Nobody waits for it: what it has not come to is worked out where it is painted.
  const prepare = useCallback(
    (slices: Slices) => projector.prepare(isDark ? 'dark' : 'light', slices),
    [projector, isDark],
  );
  useInSlices(prepare);

  return (
    <canvas
      ref={ref}
      className={style.canvas}
      role="img"
      aria-label={replayWords.picture(replay.script.title)}
      // For the mouse alone: the keyboard has its own keys, and the button stands below.
      onClick={() => (player.state.isPlaying ? player.pause() : player.play())}
    />
  );
}

interface Looks {
  follows: boolean;
  isStill: boolean;
  isDark: boolean;
}

/** Paints when something has changed and while something is on its way; gives back how to stop. */
function paintFrames(
  canvas: HTMLCanvasElement,
  { player, projector, onPicture }: Pick<Replay, 'player' | 'projector' | 'onPicture'>,
  { follows, isStill, isDark }: Looks,
): () => void {
  const surface = canvas.getContext('2d');
  if (!surface) return () => undefined;
  let frame = 0;
  let last = performance.now();
  let until = 0;

  const paint = (): void => {
    const now = performance.now();
    projector.show(player.state, now - last, { follows, isStill });
    last = now;
    const { width, height } = canvas;
    const isWhole =
      width === 0 ||
      height === 0 ||
      projector.paint(surface, { width, height }, isDark ? 'dark' : 'light');
    frame = now < until || !isWhole ? requestAnimationFrame(paint) : 0;
  };
  const wake = (): void => {
    until = performance.now() + SETTLES_MS;
    if (frame !== 0) return;
    last = performance.now();
    frame = requestAnimationFrame(paint);
  };
  const sizes = new ResizeObserver(() => {
    fit(canvas);
    wake();
  });
  sizes.observe(canvas);
  const ends = [player.subscribe(wake), onPicture(wake)];
  wake();
  return () => {
    sizes.disconnect();
    for (const end of ends) end();
    cancelAnimationFrame(frame);
  };
}

function fit(canvas: HTMLCanvasElement): void {
  const { clientWidth, clientHeight } = canvas;
  const sharpest = Math.sqrt(PIXELS_MAX / Math.max(1, clientWidth * clientHeight));
  const zoom = Math.min(devicePixelRatio, sharpest);
  canvas.width = Math.round(clientWidth * zoom);
  canvas.height = Math.round(clientHeight * zoom);
}
