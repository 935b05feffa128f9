import type { BoardSession } from '../../../session/boardSession.ts';
import { usePeopleHere } from '../../../session/presence.ts';
import { QrCode } from '../../../ui/QrCode.tsx';
import type { WorkshopHere } from '../../../workshop/useHere.ts';
import { stageWords } from '../words.ts';
import style from './JoinView.module.css';
import { useInvitation } from './useInvitation.ts';

const said = stageWords.join;

/** Until the room is in: scan, or type. */
export function JoinView({ session, here }: { session: BoardSession; here: WorkshopHere }) {
  const people = usePeopleHere(session.awareness).length;
  const isLocked = here.state.settings.door === 'locked';
  return (
    <section className={style.join} aria-label={said.title}>
      {isLocked && <p className={style.scan}>{said.locked}</p>}
      {!isLocked && here.runs && <Invitation boardId={session.boardId} />}
      {!isLocked && !here.runs && <p className={style.scan}>{said.noCode}</p>}
      <p className={style.here}>{said.here(people)}</p>
    </section>
  );
}

function Invitation({ boardId }: { boardId: string }) {
  const invitation = useInvitation(boardId);
  if (!invitation) return null;
  const { link, address, code } = invitation;
  return (
    <>
      <p className={style.scan}>{said.scan}</p>
      <QrCode className={style.qr} text={link} label={said.qrLabel(address, code)} />
      <p className={style.type}>
        <span>{said.or}</span> <strong className={style.address}>{address}</strong>{' '}
        <span>{said.type}</span> <strong className={style.code}>{code}</strong>
      </p>
    </>
  );
}
