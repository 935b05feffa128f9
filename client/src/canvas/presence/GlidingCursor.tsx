import { useEffect, useLayoutEffect, useRef } from 'react';
import { DefaultCursor, useEditor, type TLCursorProps } from 'tldraw';
import { useCanvasSession } from '../canvasSession.ts';
import { glideMs } from './glide.ts';
import style from './GlidingCursor.module.css';

/** A pointer that has not moved for so long, in ms, steps back a little. */
const RESTING_MS = 6_000;
const FADE_MS = 600;
const ORIGIN = { x: 0, y: 0 };

/** Somebody's pointer: tldraw's own, on a carrier that the browser moves evenly from place to place. */
export function GlidingCursor(props: TLCursorProps) {
  const { x, y } = props.point ?? ORIGIN;
  const editor = useEditor();
  const { pointers } = useCanvasSession();
  const carrier = useRef<HTMLDivElement>(null);
  const movedAt = useRef<number>(undefined);

  useLayoutEffect(() => {
    const element = carrier.current;
    if (!element) return;
    const now = performance.now();
    const still = editor.user.getAnimationSpeed() === 0;
    const sinceMs = movedAt.current === undefined ? undefined : now - movedAt.current;
    const ms = glideMs({ everyMs: pointers.everyMs, sinceMs, still });
    movedAt.current = now;
    element.style.transitionDuration = `${ms}ms, ${still ? 0 : FADE_MS}ms`;
    element.style.transform = `translate(${x}px, ${y}px)`;
  }, [editor, pointers, x, y]);

  useEffect(() => {
    const element = carrier.current;
    if (!element) return;
    delete element.dataset['resting'];
    const timer = setTimeout(() => (element.dataset['resting'] = ''), RESTING_MS);
    return () => clearTimeout(timer);
  }, [x, y, props.chatMessage]);

  return (
    <div ref={carrier} className={style.glide}>
      <DefaultCursor {...props} point={ORIGIN} />
    </div>
  );
}
