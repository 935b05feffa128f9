import type { BigScreenFollows, BigScreenScribe } from '@gapboard/board';
import type { BoardSession } from '../../../session/boardSession.ts';
import { useLicenceKey } from '../../../useLicenceKey.ts';
import { stageWords } from '../words.ts';
import { BoardPart } from './BoardPart.tsx';
import style from './StageBoard.module.css';
import { useScribeThere } from './useScribeThere.ts';

/**
 * The board as whoever is followed sees it, or all of it; with as much of the screen for the scribe
 * as they have been given, for as long as there is one.
 */
export default function StageBoard({
  session,
  follow,
  scribe,
}: {
  session: BoardSession;
  follow: BigScreenFollows;
  scribe: BigScreenScribe;
}) {
  const licenceKey = useLicenceKey();
  const name = useScribeThere(session);
  if (licenceKey === undefined) return null;
  const isThere = name !== undefined;
  const halves = scribe === 'half' && isThere;
  // The other half is the scribe's already.
  const beside = follow === 'scribe' ? 'facilitator' : follow;
  const main = halves ? beside : scribe === 'all' && isThere ? 'scribe' : follow;
  return (
    <div className={style.board} data-halves={halves || undefined}>
      <div className={style.part}>
        <BoardPart session={session} licenceKey={licenceKey} follow={main} />
      </div>
      {halves && (
        <section className={style.part} aria-label={stageWords.scribe.draws(name)}>
          <BoardPart session={session} licenceKey={licenceKey} follow="scribe" />
          <p className={style.caption}>{stageWords.scribe.draws(name)}</p>
        </section>
      )}
      <p role="status" className={style.away}>
        {scribe !== 'none' && !isThere && stageWords.scribe.away}
      </p>
    </div>
  );
}
