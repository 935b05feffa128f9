import type { BoardSession } from '../session/boardSession.ts';
import { useWorkshopNews } from '../session/workshop.ts';
import { Unseen } from '../ui/Unseen.tsx';
import style from './people.module.css';
import { peopleWords } from './words.ts';

/** On the button of who is here: that somebody waits in the lobby. It is said when it changes. */
export default function LobbyBadge({ session }: { session: BoardSession }) {
  const waiting = useWorkshopNews(session).pulse?.waiting ?? 0;
  return (
    <>
      {waiting > 0 && (
        <span className={style.badge} aria-hidden="true">
          {waiting}
        </span>
      )}
      <Unseen>
        <span role="status">{waiting > 0 && peopleWords.lobby.status(waiting)}</span>
      </Unseen>
    </>
  );
}
