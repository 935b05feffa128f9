import style from './Drawings.module.css';
import type { Results } from './useResults.ts';
import { resultsWords } from './words.ts';

/** What was drawn: the scribe's first. */
export function Drawings({ board, drawings }: { board: string; drawings: Results['drawings'] }) {
  const said = resultsWords.drawings;
  if (drawings.length === 0) return <p>{said.none}</p>;
  return (
    <ul className={style.drawings}>
      {drawings.map(({ n, name, alt, rights, byScribe, onMap, width, height }) => {
        const who = byScribe ? said.byScribe : said.byPeople;
        const about = onMap ? `${who}, ${said.onMap}` : who;
        const caption = said.caption(name, about, rights);
        const picture = `/api/results/${board}/drawings/${n}.svg`;
        return (
          <li key={n}>
            <figure className={style.drawing}>
              <a href={picture}>
                <img
                  src={picture}
                  alt={alt || said.alt(n + 1, about)}
                  width={width}
                  height={height}
                  loading="lazy"
                />
              </a>
              <figcaption>{caption}</figcaption>
            </figure>
          </li>
        );
      })}
    </ul>
  );
}
