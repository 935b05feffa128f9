import { useEffect, useState, useSyncExternalStore } from 'react';
import { PhoneLine, type PhoneView } from './line/PhoneLine.ts';
import { keepView, keptView } from './line/keptView.ts';

/** What goes on on a board, for as long as the component is shown. */
export function usePhoneLine(board: string, onDoubt: () => void): PhoneView {
  const [line] = useState(() => {
    // A name for this page: when it comes back, its last line is at an end.
    const device = Math.random().toString(36).slice(2);
    const address = `/api/boards/${encodeURIComponent(board)}/phone?device=${device}`;
    return new PhoneLine({
      open: () => new EventSource(address),
      kept: keptView(board),
      keep: (view) => keepView(board, view),
      onDoubt,
      random: () => Math.random(),
    });
  });
  useEffect(() => {
    const open = (): void => line.open();
    const onVisible = (): void => {
      // What a phone in a pocket has not heard, it hears now.
      if (document.visibilityState === 'visible' && line.view.line !== 'live') open();
    };
    const lose = (): void => line.lose();
    open();
    window.addEventListener('offline', lose);
    window.addEventListener('online', open);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      window.removeEventListener('offline', lose);
      window.removeEventListener('online', open);
      document.removeEventListener('visibilitychange', onVisible);
      line.stop();
    };
  }, [line]);
  return useSyncExternalStore(line.subscribe, () => line.view);
}
