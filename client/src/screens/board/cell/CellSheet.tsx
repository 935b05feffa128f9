import { cellKey, type CellRef, type EvidenceMap } from '@gapboard/evidence';
import type { Participant } from '@gapboard/board';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { BoardSession } from '../../../session/boardSession.ts';
import { useNames } from '../../../session/people.ts';
import { useRecordsWatch } from '../../../session/records/useRecordsWatch.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Unseen } from '../../../ui/Unseen.tsx';
import { CellPanel } from '../../outline/cell/CellPanel.tsx';
import { draftsOf } from '../../outline/drafts.ts';
import { type Outline, OutlineProvider } from '../../outline/outline.ts';
import { PALETTE_STYLE } from '../../outline/palette.ts';
import { missingWords } from '../../outline/missing/words.ts';
import { outlineWords } from '../../outline/words.ts';
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
  /** goes to another cell of the map */
  onGo: (cell: CellRef) => void;
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
  onGo,
  onClose,
}: CellSheetProps) {
  const records = useRecordsWatch(session);
  const drafts = draftsOf(session.boardId);
  const nameOf = useNames(session);
  const [said, setSaid] = useState({ nth: 0, words: '' });
  const say = useCallback((words: string) => setSaid(({ nth }) => ({ nth: nth + 1, words })), []);
  const shared = useMemo(
    (): Outline | undefined =>
      records && { session, records, me, drafts, nameOf, say, goTo: ({ cell }) => onGo(cell) },
    [session, records, me, drafts, nameOf, say, onGo],
  );
  if (!shared) return null;
  const whole = map.cells.get(cellKey(ref));
  const cell = shown.cells.get(cellKey(ref));
  return (
    <aside
      className={style.sheet}
      style={PALETTE_STYLE}
      onKeyDown={(event) => {
        // Keys pressed in here are not the canvas's shortcuts.
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
    >
      <Unseen>
        <span aria-live="polite">
          <span key={said.nth}>{said.words}</span>
        </span>
      </Unseen>
      {whole && cell ? (
        <>
          {actions}
          <OutlineProvider value={shared}>
            <CellPanel key={cellKey(ref)} map={map} cell={cell} whole={whole} onClose={onClose} />
          </OutlineProvider>
        </>
      ) : (
        <Notice
          kind="info"
          title={missingWords.cell.title}
          actions={<Button onClick={onClose}>{outlineWords.back}</Button>}
        >
          {missingWords.cell.detail()}
        </Notice>
      )}
    </aside>
  );
}
