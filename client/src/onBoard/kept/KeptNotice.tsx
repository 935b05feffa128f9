import { useEffect, useState } from 'react';
import type { BoardSession } from '../../session/boardSession.ts';
import { useKept, useSessionView } from '../../session/useBoardSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { onBoardWords } from '../words.ts';
import { usePieces } from './usePieces.ts';
import { keptWords } from './words.ts';

export interface KeptNoticeProps {
  session: BoardSession;
  /** whether what is kept is being looked at */
  looking: boolean;
  onLook: () => void;
}

/** That something was put back, why, and what of it is kept: one notice, however much it was. */
export function KeptNotice({ session, looking, onLook }: KeptNoticeProps) {
  const { refusals } = useSessionView(session, ({ told }) => told);
  const { isStored } = useKept(session);
  const pieces = usePieces(session);
  const [isPutAway, setPutAway] = useState(false);
  const putAway = (): void => {
    setPutAway(true);
    session.dismiss('refusals');
  };
  // What has been looked at need not be told again.
  useEffect(() => {
    if (looking) setPutAway(true);
  }, [looking]);

  const isTold = refusals.length === 0;
  if (isTold && (isPutAway || pieces.length === 0)) return null;
  const actions = (
    <>
      {pieces.length > 0 && (
        <Button look="main" onClick={onLook}>
          {keptWords.look}
        </Button>
      )}
      <Button look="quiet" onClick={putAway}>
        {onBoardWords.dismiss}
      </Button>
    </>
  );
  const reasons = [
    ...new Set([...refusals.map(({ text }) => text), ...pieces.map(({ why }) => why)]),
  ];
  if (pieces.length === 0) {
    const [only] = reasons;
    return reasons.length === 1 ? (
      <Notice kind="warning" title={only} actions={actions} />
    ) : (
      <Notice kind="warning" title={keptWords.putBack} actions={actions}>
        <Paragraphs of={reasons} />
      </Notice>
    );
  }
  return (
    <Notice
      kind="warning"
      title={keptWords.notTaken(pieces.flatMap(({ kinds }) => kinds))}
      actions={actions}
    >
      <Paragraphs
        of={[...reasons, isStored ? keptWords.onDevice(pieces.length) : keptWords.inPage]}
      />
    </Notice>
  );
}

function Paragraphs({ of }: { of: readonly string[] }) {
  return of.map((text) => <p key={text}>{text}</p>);
}
