import { useId, useRef, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { useFocusNext } from '../../../ui/useFocusNext.ts';
import { useOutline } from '../outline.ts';
import { useActing } from '../useActing.ts';
import { asItLay, type OwnChange, shownAt } from './ownChange.ts';
import style from './OwnChanges.module.css';
import { ownWords as said } from './words.ts';

interface OwnChangesProps {
  /** newest first, at least one */
  changes: readonly OwnChange[];
  onPutAway: (change: OwnChange) => void;
}

/**
 * One line for each of this person's notes that somebody else has moved, changed or deleted: with a way
 * to put it back. They stay until they are answered: who listens to a page is not to be hurried.
 */
export function OwnChanges({ changes, onPutAway }: OwnChangesProps) {
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const focusNext = useFocusNext();
  const leave = (change: OwnChange): void => {
    // With the last of them this goes, and the focus would with it.
    if (changes.length > 1) focusNext(() => list.current?.querySelector('button'));
    else document.querySelector<HTMLElement>('#outline')?.focus({ preventScroll: true });
    onPutAway(change);
  };
  return (
    <section className={style.own} aria-labelledby={id}>
      <h2 id={id}>{said.list}</h2>
      <ul ref={list} className={style.list}>
        {changes.map((change) => (
          <OwnChangeLine key={change.before.id} change={change} onLeave={() => leave(change)} />
        ))}
      </ul>
    </section>
  );
}

function OwnChangeLine({ change, onLeave }: { change: OwnChange; onLeave: () => void }) {
  const { records, say, goTo } = useOutline();
  const { act } = useActing();
  const [refused, setRefused] = useState('');
  const { before } = change;
  const now = (id: string) => records.live.get(id);
  const putBack = (): void => {
    // What was moved and then deleted takes both.
    const gone = now(before.id) ? undefined : act({ do: 'restore', id: before.id });
    const is = now(before.id);
    const refusal = gone ?? (is && act({ do: 'edit', before: is, after: asItLay(before, is) }));
    setRefused(refusal ?? '');
    say(refusal ?? said.back(change));
    if (refusal === undefined) onLeave();
  };
  const place = shownAt(now(change.into?.id ?? before.id));
  return (
    <li>
      <p>{said.happened(change)}</p>
      {refused !== '' && <p className={style.why}>{refused}</p>}
      <div className={style.actions}>
        <Button aria-label={said.putBackLabel(change)} onClick={putBack}>
          {said.putBack}
        </Button>
        {place && (
          <Button look="quiet" aria-label={said.showLabel(change)} onClick={() => goTo(place)}>
            {said.show}
          </Button>
        )}
        <Button look="quiet" aria-label={said.putAwayLabel(change)} onClick={onLeave}>
          {said.putAway}
        </Button>
      </div>
    </li>
  );
}
