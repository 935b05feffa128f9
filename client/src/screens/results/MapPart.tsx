import style from './MapPart.module.css';
import type { ResultMap } from './useResults.ts';
import { resultsWords } from './words.ts';

/** A map as a picture, and the same as a table. */
export function MapPart({ board, map, alone }: { board: string; map: ResultMap; alone: boolean }) {
  const said = resultsWords.map;
  const picture = `/api/results/${board}/export.svg?map=${encodeURIComponent(map.id)}`;
  return (
    <div className={style.map}>
      {!alone && <h3>{map.title}</h3>}
      {map.question !== '' && <p className={style.question}>{map.question}</p>}
      <p>{map.summary}</p>
      <a className={style.picture} href={picture}>
        <img src={picture} alt={said.pictureOf(map.title)} loading="lazy" />
      </a>
      <details>
        <summary>{said.table}</summary>
        <div
          className={style.scroll}
          role="region"
          aria-label={said.caption(map.title)}
          tabIndex={0}
        >
          <table>
            <caption>{said.caption(map.title)}</caption>
            <thead>
              <tr>
                <th scope="col">{said.theme}</th>
                {map.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {map.rows.map(({ label, cells }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {cells.map(({ text }, n) => (
                    <td key={map.columns[n]}>{text || said.nothing}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  );
}
