import { type Participant, ROLES } from '@gapboard/board';
import { type ReactNode, useMemo, useState } from 'react';
import type { CanvasHandle } from '../canvas/handle.ts';
import { onBoardWords } from '../onBoard/words.ts';
import { erasureWords } from '../erasure/words.ts';
import type { BoardSession } from '../session/boardSession.ts';
import { useWorkshop, useWorkshopNews } from '../session/workshop.ts';
import { Button } from '../ui/Button.tsx';
import { CloseButton } from '../ui/CloseButton.tsx';
import { Loading } from '../ui/Loading.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useFocusThatStays } from '../ui/useFocusThatStays.ts';
import { useTask } from '../useTask.ts';
import { words } from '../words.ts';
import { Lobby } from './Lobby.tsx';
import style from './people.module.css';
import { PersonRow, type PersonRowProps } from './PersonRow.tsx';
import { Popover } from './Popover.tsx';
import { Removed } from './Removed.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import { tellApart } from './tellApart.ts';
import { useFollowing } from './useFollowing.ts';
import { type Listed, usePeople } from './usePeople.ts';
import { peopleWords as said } from './words.ts';

export interface WhoIsHereProps {
  session: BoardSession;
  /** who is here with a board before them */
  people: Participant[];
  me: string;
  canvas?: CanvasHandle | undefined;
  onClose: () => void;
}

/** Everyone of the board for those who run the session: who waits, who is here, who has been; and the door. */
export function WhoIsHere({ session, people: here, me, canvas, onClose }: WhoIsHereProps) {
  const { settings } = useWorkshop(session);
  const standing = useWorkshopNews(session).pulse?.waiting;
  const list = usePeople(session.boardId, here, standing);
  const following = useFollowing(canvas);
  const [isSettings, setSettings] = useState(false);
  const [changing, setChanging] = useState<string>();
  const [done, setDone] = useState('');
  const [task, run] = useTask();
  const all = list.state.at === 'ready' ? list.state.people : NOBODY;
  const numbers = useMemo(() => tellApart(all), [all]);
  const isIn = all.filter(({ state }) => state === 'in');
  const waiting = all.filter(({ state }) => state === 'waiting');
  const removed = all.filter(({ state }) => state === 'removed');
  // A number that is another one whenever somebody goes from the lobby or from the board.
  const box = useFocusThatStays(waiting.length - isIn.length);
  const now = list.state.at === 'ready' ? list.state.now : 0;

  const nameOf = ({ id, name }: Listed): string => {
    const nth = numbers.get(id);
    return nth === undefined ? name : name + said.nth(nth);
  };
  const act = (outcome: string, work: () => Promise<void>): void =>
    run(async () => {
      setDone('');
      await work();
      setDone(outcome);
      setChanging(undefined);
    });

  if (isSettings) {
    return (
      <Popover label={onBoardWords.peopleTitle} wide onClose={onClose}>
        <SettingsPage
          board={session.boardId}
          settings={settings}
          onBack={() => setSettings(false)}
        />
      </Popover>
    );
  }
  const isHere = (person: Listed): boolean =>
    person.devices.length > 0 || here.some(({ id }) => id === person.id);
  const count = isIn.filter(isHere).length;
  const busy = task.at === 'work';
  const door = said.settings.doorIs[settings.door];
  const row = (person: Listed, more: Pick<PersonRowProps, 'onAdmit'> = {}): ReactNode => (
    <PersonRow
      key={person.id}
      person={person}
      name={nameOf(person)}
      isMe={person.id === me}
      isHere={isHere(person)}
      now={now}
      groups={settings.groups}
      canFollow={
        canvas !== undefined && person.id !== me && here.some(({ id }) => id === person.id)
      }
      isFollowed={following === person.id}
      onFollow={() => {
        if (following === person.id) canvas?.stopFollowing();
        else canvas?.follow(person.id);
      }}
      isOpen={changing === person.id}
      onOpen={(isOpen) => setChanging(isOpen ? person.id : undefined)}
      busy={busy}
      onSave={(change) =>
        act(said.form.saved(change.name || nameOf(person)), () => list.change(person.id, change))
      }
      onRemove={() => act(said.form.removed(nameOf(person)), () => list.remove(person.id))}
      board={session.boardId}
      onErased={() => act(erasureWords.name.done, list.refresh)}
      {...more}
    />
  );
  return (
    <Popover label={onBoardWords.peopleTitle} wide onClose={onClose}>
      <div ref={box}>
        <div className={style.head}>
          <h2 className={style.title}>{onBoardWords.peopleTitle}</h2>
          <CloseButton onClose={onClose} />
        </div>
        <div className={style.said} data-said tabIndex={-1}>
          {list.state.at === 'ready' && <p>{said.summary(count, isIn.length - count)}</p>}
          <p role="status" className={style.done}>
            {done}
          </p>
          {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
        </div>
        <Button className={style.toSettings} onClick={() => setSettings(true)}>
          {said.settings.open}
          {door !== '' && <span className={style.door}>{door}</span>}
        </Button>
        {list.state.at === 'loading' && <Loading words={said.loading} />}
        {list.state.at === 'problem' && (
          <ProblemNotice
            problem={list.state.problem}
            actions={<Button onClick={list.reload}>{words.app.tryAgain}</Button>}
          />
        )}
        <Lobby
          waiting={waiting}
          nameOf={nameOf}
          now={now}
          busy={busy}
          onAdmit={(...people) =>
            act(
              people.length === 1
                ? said.lobby.admitted(people.map(nameOf).join(''))
                : said.lobby.allAdmitted,
              () => list.admit(...people.map(({ id }) => id)),
            )
          }
          onTurnAway={(person) =>
            act(said.lobby.turnedAway(nameOf(person)), () => list.remove(person.id))
          }
        />
        {ROLES.map((role) => {
          const those = isIn
            .filter((person) => person.role === role)
            .toSorted((a, b) => Number(isHere(b)) - Number(isHere(a)));
          if (those.length === 0) return null;
          return (
            <section key={role}>
              <h3 className={style.heading}>
                {said.kinds[role]} <span className={style.number}>{those.length}</span>
              </h3>
              <ul className={style.list}>{those.map((person) => row(person))}</ul>
            </section>
          );
        })}
        <Removed
          removed={removed}
          renderRow={(person) =>
            row(person, {
              onAdmit: () => act(said.lobby.admitted(nameOf(person)), () => list.admit(person.id)),
            })
          }
        />
      </div>
    </Popover>
  );
}

const NOBODY: Listed[] = [];
