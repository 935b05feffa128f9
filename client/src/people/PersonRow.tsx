import { useEffect, useRef } from 'react';
import { onBoardWords } from '../onBoard/words.ts';
import { Button } from '../ui/Button.tsx';
import { ago } from './ago.ts';
import { ChangePerson } from './ChangePerson.tsx';
import { Face } from './Face.tsx';
import style from './people.module.css';
import type { Listed, PersonChange } from './usePeople.ts';
import { peopleWords as said } from './words.ts';

export interface PersonRowProps {
  person: Listed;
  /** told apart from others of the same name */
  name: string;
  isMe: boolean;
  isHere: boolean;
  /** server time, epoch milliseconds */
  now: number;
  /** what kinds of people can be chosen from */
  groups: readonly string[];
  /** lets in again somebody who has been taken off */
  onAdmit?: () => void;
  canFollow: boolean;
  isFollowed: boolean;
  onFollow: () => void;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  busy: boolean;
  onSave: (change: PersonChange) => void;
  onRemove: () => void;
  board: string;
  /** their name has just been erased */
  onErased: () => void;
}

/** One person: what is known of them, and what can be done. */
export function PersonRow(props: PersonRowProps) {
  const {
    person,
    name,
    isMe,
    isHere,
    canFollow,
    isFollowed,
    onFollow,
    isOpen,
    onOpen,
    onAdmit,
    busy,
  } = props;
  const more = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    // The form had the focus, and has gone with it.
    if (wasOpen.current && !isOpen && document.activeElement === document.body) {
      more.current?.focus();
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <li data-thing tabIndex={-1}>
      <div className={style.row}>
        <Face person={person} isAway={!isHere} />
        <span className={style.name}>
          {name}
          {isMe && <span className={style.note}> ({onBoardWords.you})</span>}
          <span className={style.facts}>{factsOf(props)}</span>
        </span>
        {onAdmit && (
          <Button busy={busy} aria-label={said.removed.admitOf(name)} onClick={onAdmit}>
            {said.removed.admit}
          </Button>
        )}
        {canFollow && (
          <button
            type="button"
            className={style.follow}
            aria-pressed={isFollowed}
            aria-label={isFollowed ? said.stopFollowing(name) : said.followOf(name)}
            onClick={onFollow}
          >
            {isFollowed ? said.following : said.follow}
          </button>
        )}
        <button
          ref={more}
          type="button"
          className={style.more}
          aria-expanded={isOpen}
          aria-label={said.change(name)}
          title={said.change(name)}
          onClick={() => onOpen(!isOpen)}
        >
          <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
            <path
              d="M5 12h.01M12 12h.01M19 12h.01"
              stroke="currentColor"
              strokeWidth="3.5"
              strokeLinecap="round"
            />
          </svg>
        </button>
      </div>
      {isOpen && <ChangePerson {...props} onCancel={() => onOpen(false)} />}
    </li>
  );
}

function factsOf({ person, isHere, now }: PersonRowProps): string {
  const { lastSeen, devices, place, group, joinedAt } = person;
  const [device] = devices;
  const seen = isHere
    ? [said.here, device && said.devices[device]].filter(Boolean).join(' ')
    : ago(lastSeen ?? joinedAt, now);
  return [seen, place && said.place[place], group].filter(Boolean).join(' · ');
}
