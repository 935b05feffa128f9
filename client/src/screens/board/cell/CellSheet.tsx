import { cellKey, type CellRef, type EvidenceMap } from '@gapboard/evidence';
import type { Participant } from '@gapboard/board';
import { type ReactNode, useMemo, useState } from 'react';
import type { BoardSession } from '../../../session/boardSession.ts';
import { useNames } from '../../../session/people.ts';
import { useRecordsWatch } from '../../../session/records/useRecordsWatch.ts';
import { Unseen } from '../../../ui/Unseen.tsx';
import { CellPanel } from '../../outline/cell/CellPanel.tsx';
import { Drafts, useAskBeforeLeaving } from '../../outline/drafts.ts';
import { OutlineProvider } from '../../outline/outline.ts';
import { PALETTE_STYLE } from '../../outline/palette.ts';
import style from './CellSheet.module.css';

export interface CellSheetProps {
  session: BoardSession;
  me: Participant;
  map: EvidenceMap;
  /** the map with what a filter leaves of it, where there is one */
  shown?: EvidenceMap;
  cell: CellRef;
  /** what else can be done with the cell */
  actions?: ReactNode;
  onClose: () => void;
}

/** Beside a map: all that is known of one cell and lies in it, to read, add to and rate. */
export default function CellSheet({
  session,
  me,
  map,
  shown = map,
  cell: ref,
  actions,
  onClose,
}: CellSheetProps) {
  const records = useRecordsWatch(session);
  const nameOf = useNames(session);
  const [said, setSaid] = useState({ nth: 0, words: '' });
  const [drafts] = useState(() => new Drafts());
  useAskBeforeLeaving(drafts);
  const shared = useMemo(
    () =>
      records && {
        session,
        records,
        me,
        drafts,
        nameOf,
        say: (words: string) => setSaid(({ nth }) => ({ nth: nth + 1, words })),
      },
    [session, records, me, drafts, nameOf],
  );
  const whole = map.cells.get(cellKey(ref));
  const cell = shown.cells.get(cellKey(ref));
  if (!shared || !whole || !cell) return null;
  return (
    <aside className={style.sheet} style={PALETTE_STYLE} onKeyDown={keepFromCanvas}>
      <Unseen>
        <span aria-live="polite">
          <span key={said.nth}>{said.words}</span>
        </span>
      </Unseen>
      {actions}
      <OutlineProvider value={shared}>
        <CellPanel key={cellKey(ref)} map={map} cell={cell} whole={whole} onClose={onClose} />
      </OutlineProvider>
    </aside>
  );
}

/** Keys pressed in here are not the canvas's shortcuts. */
function keepFromCanvas(event: { stopPropagation: () => void }): void {
  event.stopPropagation();
}
