import type { Round } from '@gapboard/board';
import { textOf } from '@gapboard/evidence';
import { useState } from 'react';
import { type TLShapeId, useEditor, useValue } from 'tldraw';
import { Unseen } from '../../ui/Unseen.tsx';
import {
  type Choice,
  leftOf,
  placeOf,
  votesFor,
  whyFull,
  withRanked,
} from '../../workshop/vote/choice.ts';
import type { OwnBallot } from '../../workshop/vote/useCasting.ts';
import { VoteStepper } from '../../workshop/vote/VoteStepper.tsx';
import { voteWords as words } from '../../workshop/vote/words.ts';
import { pressable } from '../map/pressable.ts';
import { ownKeys } from '../ownKeys.ts';
import { VOTE_ON } from './offered.ts';
import style from './VoteNotes.module.css';

const said = words.ballot;

export interface OwnVoteProps {
  id: TLShapeId;
  round: Round;
  ballot: OwnBallot;
  /** whether there is room to press */
  isNear: boolean;
}

/** On a note: one's own votes, or its place in one's order, and the buttons to change it. */
export function OwnVote({ id, round, ballot, isNear }: OwnVoteProps) {
  const editor = useEditor();
  const [spoken, say] = useState('');
  const [full, setFull] = useState('');
  const text = useValue(
    'words of a note',
    () => {
      const shape = editor.getShape(id);
      return shape?.type === 'evidence-note' ? textOf(shape.props.richText) : '';
    },
    [editor, id],
  );
  const { choice } = ballot;
  const place = placeOf(choice, id);
  const own = round.method === 'dots' ? votesFor(choice, id) : place;
  if (!isNear) {
    if (own === 0) return null;
    const mark = place > 0 ? words.place({ rank: place, tied: false }) : String(own);
    return <span className={style.mark}>{mark}</span>;
  }
  const choose = (next: Choice): void => {
    if (next === choice) return;
    ballot.choose(next);
    setFull('');
    say(
      round.method === 'dots'
        ? said.said(votesFor(next, id), text, leftOf(round, next))
        : placeOf(next, id) > 0
          ? said.added(text, words.place({ rank: placeOf(next, id), tied: false }))
          : said.takenOut(text),
    );
  };
  return (
    <div
      className={style.own}
      role="group"
      aria-label={words.canvas.votes(text)}
      {...{ [VOTE_ON]: id }}
      {...pressable(editor)}
      onPointerLeave={() => setFull('')}
      onBlur={() => setFull('')}
      onKeyDownCapture={(event) => ownKeys(editor, event, () => editor.getContainer().focus())}
    >
      {round.method === 'dots' ? (
        <VoteStepper
          terms={round}
          choice={choice}
          note={{ id, text }}
          onChoose={choose}
          onFull={(why) => setFull(said.full(why, round))}
        />
      ) : (
        <button
          type="button"
          className={style.rank}
          aria-label={place > 0 ? said.outNamed(text) : said.addNamed(text)}
          data-own={place > 0 || undefined}
          onClick={() => {
            const why = place > 0 ? undefined : whyFull(round, choice, id);
            if (why) setFull(said.full(why, round));
            else choose(withRanked(round, choice, id, place === 0));
          }}
        >
          {place > 0 ? words.place({ rank: place, tied: false }) : said.rank}
        </button>
      )}
      {full !== '' && (
        <span className={style.why} role="status">
          {full}
        </span>
      )}
      <Unseen>
        <span role="status">{spoken}</span>
      </Unseen>
    </div>
  );
}
