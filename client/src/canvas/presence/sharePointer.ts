import { react, type Editor } from 'tldraw';
import type { BoardSession } from '../../session/boardSession.ts';
import { choosingOn } from '../vote/offered.ts';
import { PointerSender } from './pointerSender.ts';

/**
 * Says where this person points, while they do: not from elsewhere on the screen, nor from another
 * tab, nor with a finger that has been lifted, nor while they have a ballot to fill in. Returns an
 * end to it.
 */
export function sharePointer(editor: Editor, { pointers, awareness }: BoardSession): () => void {
  const sender = new PointerSender({
    send: (at) => pointers.send(at),
    everyMs: () => pointers.everyMs,
  });
  let pointing = false;
  const tell = (): void => {
    const { x, y } = editor.inputs.getCurrentPagePoint();
    sender.point(pointing && !choosingOn(editor).get() ? { x, y } : undefined);
  };
  const begin = (): void => {
    if (pointing) return;
    pointing = true;
    // The editor takes the event in with its next frame; pointing where it did before changes nothing there.
    editor.timers.requestAnimationFrame(tell);
  };
  const end = (): void => {
    pointing = false;
    tell();
  };
  const onUp = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'touch') end();
  };
  const onVisibility = (): void => {
    if (document.visibilityState === 'hidden') end();
  };
  // Whoever comes is told by the room, but for the first, before whom there was nobody to tell.
  let alone = true;
  const onChange = (): void => {
    const was = alone;
    alone = awareness.getStates().size <= 1;
    if (was && !alone) sender.again();
  };

  // Its children stop some of these events from bubbling: they are caught on the way down.
  const canvas =
    editor.getContainer().querySelector<HTMLElement>('.tl-canvas') ?? editor.getContainer();
  const events = new AbortController();
  const on = { capture: true, signal: events.signal };
  canvas.addEventListener('pointermove', begin, on);
  canvas.addEventListener('pointerdown', begin, on);
  canvas.addEventListener('pointerleave', end, { signal: events.signal });
  window.addEventListener('pointerup', onUp, on);
  window.addEventListener('pointercancel', end, on);
  document.addEventListener('visibilitychange', onVisibility, { signal: events.signal });
  awareness.on('change', onChange);
  // Also where nothing moves but the canvas under the pointer.
  const stop = react('share pointer', tell);
  return () => {
    stop();
    events.abort();
    awareness.off('change', onChange);
    end();
    sender.stop();
  };
}
