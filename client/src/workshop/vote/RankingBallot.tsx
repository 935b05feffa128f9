import { useLayoutEffect, useRef, useState } from 'react';
import { KindSign } from '../../canvas/note/KindSign.tsx';
import { Button } from '../../ui/Button.tsx';
import { Unseen } from '../../ui/Unseen.tsx';
import { type Choice, moved, placeOf, whyFull, withRanked } from './choice.ts';
import style from './Ballot.module.css';
import type { BallotProps } from './DotsBallot.tsx';
import type { VoteNote } from './noteGroups.ts';
import { voteWords as words } from './words.ts';

const said = words.ballot;

/** One's own order, and below it the notes to choose from. */
export function RankingBallot({
  terms,
  groups,
  choice,
  onChoose,
  onSay,
  level = 3,
}: Omit<BallotProps, 'totals'>) {
  const Heading = `h${level}` as const;
  const Where = `h${Math.min(level + 1, 5) as 3 | 4 | 5}` as const;
  const all = new Map(groups.flatMap(({ notes }) => notes.map((note) => [note.id, note] as const)));
  const order = choice && 'order' in choice ? choice.order : [];
  const place = (next: Choice, id: string): string =>
    words.place({ rank: placeOf(next, id), tied: false });

  const set = (note: VoteNote, isRanked: boolean): void => {
    if (!choice) return;
    const full = isRanked ? whyFull(terms, choice, note.id) : undefined;
    if (full) {
      onSay(said.full(full, terms));
      return;
    }
    const next = withRanked(terms, choice, note.id, isRanked);
    onChoose(next);
    onSay(isRanked ? said.added(note.text, place(next, note.id)) : said.takenOut(note.text));
  };
  return (
    <>
      {choice && (
        <section className={style.mine}>
          <Heading className={style.heading}>{said.mine}</Heading>
          {order.length === 0 && <p className={style.hint}>{said.mineEmpty}</p>}
          <OwnOrder
            notes={order.map((id) => all.get(id) ?? { id, text: '', kind: 'gap' as const })}
            onMove={(note, by) => {
              const next = moved(choice, note.id, by);
              if (next === choice) return;
              onChoose(next);
              onSay(said.added(note.text, place(next, note.id)));
            }}
            onOut={(note) => set(note, false)}
          />
        </section>
      )}
      <section className={style.group}>
        <Heading className={style.heading}>{said.all}</Heading>
        {groups.map(({ key, title, notes }) => (
          <section key={key} className={style.group}>
            <Where className={style.where}>{title}</Where>
            <ul className={style.list}>
              {notes.map((note) => {
                const rank = choice ? placeOf(choice, note.id) : 0;
                return (
                  <li key={note.id} className={style.note} data-kind={note.kind}>
                    <span className={style.sign} title={words.kind[note.kind]}>
                      <KindSign kind={note.kind} size={18} />
                      <Unseen>{words.kind[note.kind]}: </Unseen>
                    </span>
                    <span className={style.text}>{note.text || <i>{words.empty}</i>}</span>
                    {rank > 0 && (
                      <span className={style.place}>{words.place({ rank, tied: false })}</span>
                    )}
                    {choice && (
                      <Button
                        className={style.add}
                        aria-label={rank > 0 ? said.outNamed(note.text) : said.addNamed(note.text)}
                        onClick={() => set(note, rank === 0)}
                      >
                        {rank > 0 ? said.out : said.add}
                      </Button>
                    )}
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </section>
    </>
  );
}

interface OwnOrderProps {
  notes: readonly VoteNote[];
  onMove: (note: VoteNote, by: 1 | -1) => void;
  onOut: (note: VoteNote) => void;
}

function OwnOrder({ notes, onMove, onOut }: OwnOrderProps) {
  const list = useRef<HTMLOListElement>(null);
  // The button that was pressed moves with its note, and the browser lets go of the focus on the way.
  const pressed = useRef<string>(undefined);
  const [dragged, setDragged] = useState<string>();
  useLayoutEffect(() => {
    if (pressed.current === undefined) return;
    const key = CSS.escape(pressed.current);
    // Once: what is drawn anew later takes the focus from nobody.
    pressed.current = undefined;
    list.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
  }, [notes]);
  const move = (note: VoteNote, by: 1 | -1): void => {
    pressed.current = `${by} ${note.id}`;
    onMove(note, by);
  };
  return (
    <ol ref={list} className={style.list}>
      {notes.map((note, at) => (
        <li
          key={note.id}
          className={style.note}
          data-kind={note.kind}
          data-dragged={dragged === note.id || undefined}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            setDragged(note.id);
          }}
          onDragEnd={() => setDragged(undefined)}
          onDragOver={(event) => {
            event.preventDefault();
            const from = notes.findIndex(({ id }) => id === dragged);
            const held = notes[from];
            // One place at a time: it is under the pointer again before it moves on.
            if (held && from !== at) onMove(held, at > from ? 1 : -1);
          }}
        >
          <span className={style.nth} aria-hidden="true">
            {at + 1}
          </span>
          <span className={style.text}>{note.text || <i>{words.empty}</i>}</span>
          <span className={style.steps}>
            <button
              type="button"
              className={style.step}
              data-key={`-1 ${note.id}`}
              aria-label={said.up(note.text)}
              aria-disabled={at === 0 || undefined}
              onClick={() => move(note, -1)}
            >
              <Arrow d="M6 15l6-6 6 6" />
            </button>
            <button
              type="button"
              className={style.step}
              data-key={`1 ${note.id}`}
              aria-label={said.down(note.text)}
              aria-disabled={at === notes.length - 1 || undefined}
              onClick={() => move(note, 1)}
            >
              <Arrow d="M6 9l6 6 6-6" />
            </button>
            <button
              type="button"
              className={style.step}
              aria-label={said.outNamed(note.text)}
              onClick={() => {
                // The next one takes its place under the hand that presses.
                const next = notes[at + 1] ?? notes[at - 1];
                pressed.current = next && `1 ${next.id}`;
                onOut(note);
              }}
            >
              <Arrow d="M7 7l10 10M17 7L7 17" />
            </button>
          </span>
        </li>
      ))}
    </ol>
  );
}

function Arrow({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  );
}
