import type { Participant } from '@gapboard/board';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { CanvasHandle } from '../../canvas/handle.ts';
import { onBoardWords } from '../../onBoard/words.ts';
import { words } from '../../words.ts';
import { initial } from './TopBar.tsx';
import style from './PeoplePanel.module.css';
import { boardWords } from './words.ts';

export interface PeoplePanelProps {
  people: Participant[];
  /** this person's own participant id */
  me: string;
  canvas: CanvasHandle | undefined;
  onClose: () => void;
}

/** Who is here; choosing someone follows them. Not modal: the canvas stays in use beside it. */
export function PeoplePanel({ people, me, canvas, onClose }: PeoplePanelProps) {
  const following = useFollowing(canvas);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.focus();
    const onPointerDown = ({ target }: PointerEvent): void => {
      const inside = target instanceof Node && panel.current?.parentElement?.contains(target);
      if (!inside) onClose();
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => document.removeEventListener('pointerdown', onPointerDown, true);
  }, [onClose]);

  const others = people.filter(({ id }) => id !== me);
  return (
    <div
      ref={panel}
      className={style.panel}
      role="dialog"
      aria-label={onBoardWords.peopleTitle}
      tabIndex={-1}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        onClose();
        panel.current?.parentElement?.querySelector('button')?.focus();
      }}
    >
      <h2 className={style.title}>{onBoardWords.peopleTitle}</h2>
      <p className={style.hint}>{others.length > 0 ? boardWords.followHint : boardWords.alone}</p>
      <ul className={style.list}>
        {people.map((person) => (
          <li key={person.id}>
            {person.id === me ? (
              <span className={style.person}>
                <Who person={person} note={onBoardWords.you} />
              </span>
            ) : (
              <button
                type="button"
                className={style.person}
                aria-pressed={following === person.id}
                aria-label={
                  following === person.id
                    ? boardWords.stopFollowing(person.name)
                    : boardWords.follow(person.name)
                }
                onClick={() => {
                  if (following === person.id) canvas?.stopFollowing();
                  else canvas?.follow(person.id);
                }}
              >
                <Who person={person} note={following === person.id ? boardWords.following : ''} />
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Who({ person, note }: { person: Participant; note: string }) {
  return (
    <>
      <span className={style.face} style={{ background: person.colour }} aria-hidden="true">
        {initial(person.name)}
      </span>
      <span className={style.name}>
        {person.name}
        <span className={style.role}>{words.roles[person.role].name}</span>
      </span>
      {note !== '' && <span className={style.note}>{note}</span>}
    </>
  );
}

const nothing = () => () => undefined;

function useFollowing(canvas: CanvasHandle | undefined): string | undefined {
  return useSyncExternalStore(canvas?.onFollowing ?? nothing, () => canvas?.following());
}
