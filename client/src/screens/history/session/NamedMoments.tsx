import { TITLE_MAX } from '@gapboard/board';
import type { Moment, NamedMoment } from '@gapboard/history';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useTask } from '../../../useTask.ts';
import type { BoardHistory } from '../data/historyOf.ts';
import { sessionWords as said } from '../words.ts';
import { PlaceList } from './PlaceList.tsx';
import style from './SessionPanel.module.css';
import { ShareMoment } from './ShareMoment.tsx';

export interface NamedMomentsProps {
  history: BoardHistory;
  moments: readonly NamedMoment[];
  /** the moment that is shown */
  shown: Moment;
  /** whether whoever looks may name and share them */
  keeps: boolean;
  onSeq: (seq: number) => void;
  onChanged: () => void;
}

/** Moments that people have named: the list, a name for the one shown, and links to them. */
export function NamedMoments({
  history,
  moments,
  shown,
  keeps,
  onSeq,
  onChanged,
}: NamedMomentsProps) {
  const [name, setName] = useState('');
  const [done, setDone] = useState<string>();
  const [sharing, setSharing] = useState<string>();
  const [task, run] = useTask();
  const busy = task.at === 'work';

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const given = name.trim();
    if (given === '') return;
    run(async () => {
      await history.name(shown.seq, given);
      setName('');
      setDone(said.named(given));
      onChanged();
    });
  };
  const remove = (moment: NamedMoment): void =>
    run(async () => {
      await history.unname(moment.id);
      setDone(said.removed(moment.name));
      onChanged();
    });

  return (
    <section className={style.part}>
      <h3>{said.moments}</h3>
      {keeps && (
        <form className={style.part} onSubmit={submit}>
          <TextField
            label={said.nameThis(shown.at)}
            hint={said.nameHint}
            value={name}
            maxLength={TITLE_MAX}
            autoComplete="off"
            onChange={setName}
            beside={
              <Button type="submit" busy={busy}>
                {said.name}
              </Button>
            }
          />
        </form>
      )}
      {done !== undefined && <Notice kind="done" title={done} />}
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
      <PlaceList
        none={said.noMoments}
        places={moments.map((moment) => ({
          id: moment.id,
          name: moment.name,
          go: () => onSeq(moment.seq),
          facts: [
            said.at(moment.at),
            ...(moment.by === null ? [] : [said.by(moment.by)]),
            ...(moment.isShared ? [said.shared] : []),
          ].join(', '),
          actions: keeps && (
            <>
              <Button
                look="quiet"
                aria-label={said.shareOf(moment.name)}
                aria-expanded={sharing === moment.id}
                onClick={() => setSharing(sharing === moment.id ? undefined : moment.id)}
              >
                {said.share}
              </Button>
              <Button
                look="quiet"
                aria-label={said.removeOf(moment.name)}
                busy={busy}
                onClick={() => remove(moment)}
              >
                {said.remove}
              </Button>
            </>
          ),
          below: sharing === moment.id && (
            <ShareMoment history={history} moment={moment} onChanged={onChanged} />
          ),
        }))}
      />
    </section>
  );
}
