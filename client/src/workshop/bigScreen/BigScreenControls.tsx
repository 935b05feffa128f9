import {
  type BigScreen,
  BIG_SCREEN_FOLLOWS,
  BIG_SCREEN_SCRIBES,
  BIG_SCREEN_SHOWS,
  type WorkshopState,
} from '@gapboard/board';
import { setBigScreen, useBigScreen } from '../../session/bigScreen.ts';
import type { BoardSession } from '../../session/boardSession.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import style from './BigScreenControls.module.css';
import { bigScreenWords as said } from './words.ts';

/** Says what the projector shows, from the facilitator's own screen. */
export function BigScreenControls({
  session,
  state,
}: {
  session: BoardSession;
  state: WorkshopState;
}) {
  const screen = useBigScreen(session);
  const set = (change: Partial<BigScreen>): void => setBigScreen(session, { ...screen, ...change });
  const counted = state.rounds.filter(({ result }) => result !== null);
  return (
    <section className={style.controls} aria-labelledby="big-screen">
      <h3 id="big-screen">{said.title}</h3>
      <p className={style.hint}>{said.hint}</p>
      <a href={`/board/${session.boardId}/stage`} target="_blank" rel="noopener">
        {said.open}
      </a>
      <SelectField
        label={said.show}
        value={screen.show}
        onChange={(value) =>
          set({ show: BIG_SCREEN_SHOWS.find((one) => one === value) ?? screen.show })
        }
      >
        {BIG_SCREEN_SHOWS.map((one) => (
          <option key={one} value={one}>
            {said.shows[one]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={said.follow}
        value={screen.follow}
        onChange={(value) =>
          set({ follow: BIG_SCREEN_FOLLOWS.find((one) => one === value) ?? screen.follow })
        }
      >
        {BIG_SCREEN_FOLLOWS.map((one) => (
          <option key={one} value={one}>
            {said.follows[one]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={said.scribe}
        hint={said.scribeHint}
        value={screen.scribe}
        onChange={(value) =>
          set({ scribe: BIG_SCREEN_SCRIBES.find((one) => one === value) ?? screen.scribe })
        }
      >
        {BIG_SCREEN_SCRIBES.map((one) => (
          <option key={one} value={one}>
            {said.scribes[one]}
          </option>
        ))}
      </SelectField>
      {counted.length > 1 && (
        <SelectField
          label={said.round}
          value={screen.round ?? ''}
          onChange={(value) => set({ round: value === '' ? null : value })}
        >
          <option value="">{said.latest}</option>
          {counted.map(({ id, criterion }) => (
            <option key={id} value={id}>
              {criterion}
            </option>
          ))}
        </SelectField>
      )}
    </section>
  );
}
