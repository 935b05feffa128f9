import { useState } from 'react';
import type { CanvasHandle } from '../../../../canvas/handle.ts';
import type { BoardSession } from '../../../../session/boardSession.ts';
import { bringEveryone, release, useSpotlight } from '../../../../session/spotlight.ts';
import { Button } from '../../../../ui/Button.tsx';
import style from '../TogetherPanel.module.css';
import { togetherWords } from '../words.ts';

const said = togetherWords.bring;

/** Brings everyone to what the facilitator sees, holds them there, and lets them go. */
export function BringPart({
  session,
  canvas,
  onDone,
}: {
  session: BoardSession;
  canvas: CanvasHandle;
  /** a line over the board says the rest */
  onDone: () => void;
}) {
  const spot = useSpotlight(session);
  const [follow, setFollow] = useState(true);
  const bring = (held: boolean): void => {
    bringEveryone(session, { ...canvas.sight(), held, follow: held && follow });
    onDone();
  };
  return (
    <section className={style.part} aria-label={said.title}>
      <p className={style.hint}>{said.hint}</p>
      <Button look="main" onClick={() => bring(false)}>
        {said.once}
      </Button>
      {spot?.held === true ? (
        <Button
          onClick={() => {
            release(session, spot.id);
            onDone();
          }}
        >
          {said.release}
        </Button>
      ) : (
        <>
          <Button onClick={() => bring(true)}>{said.hold}</Button>
          <p className={style.hint}>{said.holdHint}</p>
          <label className={style.check}>
            <input
              type="checkbox"
              checked={follow}
              onChange={({ target }) => setFollow(target.checked)}
            />
            {said.follow}
          </label>
        </>
      )}
    </section>
  );
}
