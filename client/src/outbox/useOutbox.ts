import { newShapeId } from '@gapboard/board';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { keptNotesIn } from './keptNotes.ts';
import { Outbox, type OutboxView } from './Outbox.ts';
import { noteSender } from './sendNote.ts';

/** The notes of this device on their way to a board, for as long as the component is shown. */
export function useOutbox(board: string): [outbox: Outbox, view: OutboxView] {
  const [outbox] = useState(
    () =>
      new Outbox({
        kept: keptNotesIn(() => localStorage, board),
        send: noteSender(board),
        newId: () => newShapeId((bytes) => crypto.getRandomValues(bytes)).slice('shape:'.length),
        now: () => Date.now(),
        random: () => Math.random(),
      }),
  );
  useEffect(() => {
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') outbox.sendNow();
    };
    const onOnline = (): void => outbox.sendNow();
    outbox.sendNow();
    window.addEventListener('online', onOnline);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      window.removeEventListener('online', onOnline);
      document.removeEventListener('visibilitychange', onVisible);
      outbox.stop();
    };
  }, [outbox]);
  const view = useSyncExternalStore(outbox.subscribe, () => outbox.view);
  return [outbox, view];
}
