import { may } from '@gapboard/board';
import type { EvidenceMap } from '@gapboard/evidence';
import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { voteToolWords } from '../../../workshop/vote/toolWords.ts';
import VotePart from '../../../workshop/vote/VotePart.tsx';
import { useOutline } from '../outline.ts';
import style from './VoteInOutline.module.css';

/** Voting without a canvas: the same bar, lists and results, and for whoever runs the workshop the way to open a round. */
export default function VoteInOutline({ maps }: { maps: readonly EvidenceMap[] }) {
  const { session, me } = useOutline();
  const [isWanted, setWanted] = useState(false);
  return (
    <div className={style.votes}>
      <VotePart
        session={session}
        maps={maps}
        selection={nothing}
        isWanted={isWanted}
        onDone={() => setWanted(false)}
      />
      {may(me.role, 'run') && (
        <p>
          <Button onClick={() => setWanted(true)}>{voteToolWords.toolLabel}</Button>
        </p>
      )}
    </div>
  );
}

const nothing = (): [] => [];
