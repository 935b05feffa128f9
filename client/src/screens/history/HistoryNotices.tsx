import type { HistoryOutline } from '@gapboard/history';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import style from './History.module.css';
import { historyWords as said } from './words.ts';

export interface HistoryNoticesProps {
  outline: HistoryOutline;
  newest: HistoryOutline;
  isOffline: boolean;
  wasRewritten: boolean;
  /** the address named a moment that is not in the history */
  isLost: boolean;
  catchUp: () => void;
}

/** What whoever looks has to know of what they look at. */
export function HistoryNotices({
  outline,
  newest,
  isOffline,
  wasRewritten,
  isLost,
  catchUp,
}: HistoryNoticesProps) {
  const newer = newest.to.seq - outline.to.seq;
  return (
    <div className={style.notices}>
      {isOffline && (
        <Notice kind="warning" title={said.offline.title}>
          {said.offline.detail}
        </Notice>
      )}
      {wasRewritten && (
        <Notice kind="info" title={said.rewritten.title}>
          {said.rewritten.detail}
        </Notice>
      )}
      {isLost && (
        <Notice kind="info" title={said.noSuch.title}>
          {said.noSuch.detail}
        </Notice>
      )}
      {newer > 0 && (
        <Notice
          kind="info"
          title={said.newer(newer)}
          actions={<Button onClick={catchUp}>{said.showNewer}</Button>}
        />
      )}
    </div>
  );
}
