import type { ReplayScript } from '@gapboard/history';
import { type Pace, SPEEDS } from '@gapboard/history/replay';
import { useEffect, useState } from 'react';
import type { PictureAddresses } from '../../../../replay/pictures.ts';
import { replayWords } from '../../../../replay/words.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Notice } from '../../../../ui/Notice.tsx';
import { SelectField } from '../../../../ui/SelectField.tsx';
import style from '../TakeAway.module.css';
import { takeAwayWords } from '../words.ts';
import { FILM_SIZES, type FilmSize } from './filmPlan.ts';
import { FilmProgress } from './FilmProgress.tsx';
import { useFilm } from './useFilm.ts';
import { type FilmWay, filmWays } from './ways.ts';

const said = takeAwayWords.film;
const PACES: readonly Pace[] = ['minute', ...SPEEDS];
const SIZES: readonly FilmSize[] = [720, 1080];

export interface FilmFormProps {
  script: ReplayScript;
  drawing: string | undefined;
  pictures: PictureAddresses;
  /** aborted when what it stands in is closed */
  closing: AbortSignal;
}

/** Makes a film of a replay, in the ways that this browser can. */
export function FilmForm({ script, drawing, pictures, closing }: FilmFormProps) {
  const [size, setSize] = useState<FilmSize>(720);
  const [pace, setPace] = useState<Pace>('minute');
  const [follows, setFollows] = useState(drawing === undefined);
  const [file, setFile] = useState<FilmWay['file']>();
  const ways = useWays(size);
  const film = useFilm(closing);
  const way = ways?.find((one) => one.file === file) ?? ways?.[0];
  const make = (chosen: FilmSize): void => {
    if (!way) return;
    const wish = { script, drawing, size: chosen, pace, skipsIdle: true, follows };
    film.make({ wish, pictures, way, name: said.name(script.title, way.file) });
  };
  const { state } = film;
  return (
    <section className={style.part} aria-labelledby="take-film">
      <h3 id="take-film">{said.title}</h3>
      <p>{said.hint}</p>
      {ways?.length === 0 && <Notice kind="info" title={said.none} />}
      {way?.kind === 'recorded' && <Notice kind="info" title={said.recorded} />}
      {ways && way && (
        <div className={style.choices}>
          <SelectField
            label={said.kind}
            value={way.file}
            onChange={(value) => setFile(ways.find((one) => one.file === value)?.file)}
          >
            {ways.map((one) => (
              <option key={one.file} value={one.file}>
                {said.kinds[one.file]}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={said.size}
            value={String(size)}
            onChange={(value) => setSize(SIZES.find((one) => String(one) === value) ?? size)}
          >
            {SIZES.map((one) => (
              <option key={one} value={one}>
                {said.sizes[one]}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={said.length}
            value={String(pace)}
            onChange={(value) => setPace(PACES.find((one) => String(one) === value) ?? pace)}
          >
            {PACES.map((one) => (
              <option key={one} value={String(one)}>
                {replayWords.pace(one)}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      {way && drawing === undefined && (
        <label className={style.choice}>
          <input
            type="checkbox"
            checked={follows}
            onChange={({ target }) => setFollows(target.checked)}
          />
          {replayWords.follows}
        </label>
      )}
      {way && state.at !== 'making' && (
        <Button look="main" onClick={() => make(size)}>
          {said.make}
        </Button>
      )}
      {state.at === 'making' && <FilmProgress {...state} onCancel={film.cancel} />}
      {state.at === 'done' && (
        <Notice kind="done" title={said.done}>
          {state.missing > 0 && takeAwayWords.missing(state.missing)}
        </Notice>
      )}
      {state.at === 'cancelled' && <Notice kind="info" title={said.cancelled} />}
      {state.at === 'failed' && (
        <Notice
          kind="problem"
          title={said.failures[state.why].title}
          actions={
            FILM_SIZES[size].height > FILM_SIZES[720].height && (
              <Button
                onClick={() => {
                  setSize(720);
                  make(720);
                }}
              >
                {said.smaller}
              </Button>
            )
          }
        >
          {said.failures[state.why].detail}
        </Notice>
      )}
    </section>
  );
}

/** `undefined` until it is known. */
function useWays(size: FilmSize): FilmWay[] | undefined {
  const [ways, setWays] = useState<FilmWay[]>();
  useEffect(() => {
    let current = true;
    void filmWays(size).then((found) => {
      if (current) setWays(found);
    });
    return () => {
      current = false;
    };
  }, [size]);
  return ways;
}
