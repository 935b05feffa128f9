import { type Cell, type EvidenceMap, ratingId } from '@gapboard/evidence';
import { useState } from 'react';
import { useBoardLook } from '../../../session/records/useRecordsWatch.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Answer } from '../../../useAnswer.ts';
import type { Act } from '../../../session/records/acting.ts';
import { useOutline } from '../outline.ts';
import { useActing } from '../useActing.ts';
import { type BlindLook, rateBlind, takeBackBlind, useBlindLook } from './blindRatings.ts';
import { ownRating, ratingAct } from './cellRecords.ts';
import { RateForm, type RateFormProps } from './RateForm.tsx';
import style from './CellPanel.module.css';
import { cellWords } from './words.ts';

export interface RatingProps {
  map: EvidenceMap;
  cell: Cell;
}

/** How one person's rating is seen and given. */
type Way = Pick<OwnRatingLineProps, 'own' | 'mayRate' | 'onRate' | 'onTakeBack'>;

/**
 * What this person has said of a cell, and the way to say it; with everyone else's seen, or nobody's.
 * Whoever is about to say it when the ratings are shown goes on where they were.
 */
export function Rating({ map, cell }: RatingProps) {
  const open = useOpenRating(cell);
  const { shown, ...blind } = useBlindRating(map, cell);
  return (
    <>
      {map.blind && <p className={style.facts}>{cellWords.blind}</p>}
      {map.blind && shown.at === 'ready' && shown.value.count > 0 && (
        <p className={style.facts}>{cellWords.blindCount(shown.value.count)}</p>
      )}
      {map.blind && shown.at === 'problem' && (
        <p className={style.facts}>{cellWords.blindUnknown}</p>
      )}
      <OwnRatingLine cell={cell} {...(map.blind ? blind : open)} />
    </>
  );
}

function useOpenRating(cell: Cell): Way {
  const { records, me } = useOutline();
  const { may, act } = useActing();
  const look = useBoardLook(records);
  const answer = (one: Act): Promise<string | undefined> => Promise.resolve(act(one));
  return {
    own: ownRating(look.records, cell, me.id),
    mayRate: may(
      ratingAct(look.records, cell, me.id, { strength: 'none', direction: null, at: 1 }),
    ),
    onRate: (said) =>
      answer(ratingAct(records.look.records, cell, me.id, { ...said, at: Date.now() })),
    onTakeBack: () => answer({ do: 'delete', id: ratingId(cell, me.id) }),
  };
}

function useBlindRating({ blind }: EvidenceMap, cell: Cell): Way & { shown: Answer<BlindLook> } {
  const { session, me } = useOutline();
  const [times, setTimes] = useState(0);
  const look = useBlindLook(session.boardId, blind ? cell : undefined, times);
  const [last, setLast] = useState<typeof look>();
  if (look.at === 'ready' && look !== last) setLast(look);
  const shown = look.at === 'waiting' && last?.at === 'ready' ? last : look;
  const done = async (work: Promise<void>): Promise<undefined> => {
    await work;
    setTimes((before) => before + 1);
  };
  return {
    shown,
    own: shown.at === 'ready' ? shown.value.mine : undefined,
    mayRate: me.role !== 'viewer',
    onRate: (said) => done(rateBlind(session.boardId, cell, said)),
    onTakeBack: () => done(takeBackBlind(session.boardId, cell)),
  };
}

interface OwnRatingLineProps extends Pick<RateFormProps, 'own' | 'onRate' | 'onTakeBack'> {
  cell: Cell;
  mayRate: boolean;
}

function OwnRatingLine({ cell, own, mayRate, onRate, onTakeBack }: OwnRatingLineProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {own && <p>{cellWords.yours(own.strength, own.direction)}</p>}
      {mayRate && (
        <Button
          data-key={`rate ${cell.theme} ${cell.outcome}`}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {own ? cellWords.rateAgain : cellWords.rate}
        </Button>
      )}
      {isOpen && (
        <div data-key={`rate ${cell.theme} ${cell.outcome}`}>
          <RateForm
            own={own}
            onRate={onRate}
            onTakeBack={onTakeBack}
            onClose={() => setOpen(false)}
          />
        </div>
      )}
    </>
  );
}
