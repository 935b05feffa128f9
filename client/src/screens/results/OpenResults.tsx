import { type ReactNode, useRef } from 'react';
import { Logo } from '../../ui/Logo.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useArrival } from '../../ui/useArrival.ts';
import { Drawings } from './Drawings.tsx';
import { Files } from './Files.tsx';
import { MapPart } from './MapPart.tsx';
import { Notes } from './Notes.tsx';
import style from './OpenResults.module.css';
import { People } from './People.tsx';
import { Priorities } from './Priorities.tsx';
import type { Results } from './useResults.ts';
import { resultsWords } from './words.ts';

type Section = keyof typeof resultsWords.sections;

/** One page from top to bottom: priorities first, since that is what people ask for. */
export function OpenResults({ results }: { results: Results }) {
  const main = useRef<HTMLElement>(null);
  useArrival(main);
  const { board, closedAt, asOf, maps, rounds } = results;
  const parts: { name: Section; shown: ReactNode }[] = [
    ...(rounds.length > 0
      ? [{ name: 'priorities' as const, shown: <Priorities rounds={rounds} /> }]
      : []),
    {
      name: 'map',
      shown:
        maps.length > 0 ? (
          maps.map((map) => (
            <MapPart key={map.id} board={board.id} map={map} alone={maps.length === 1} />
          ))
        ) : (
          <p>{resultsWords.map.noMap}</p>
        ),
    },
    { name: 'notes', shown: <Notes results={results} /> },
    { name: 'drawings', shown: <Drawings board={board.id} drawings={results.drawings} /> },
    { name: 'people', shown: <People turnout={results.turnout} /> },
    {
      name: 'about',
      shown: results.about.map((said) => <p key={said}>{said}</p>),
    },
  ];
  return (
    <main className={style.page} ref={main} tabIndex={-1}>
      <header className={style.head}>
        <Logo />
        <p className={style.what}>{resultsWords.title}</p>
        <h1>{board.title}</h1>
        <p className={style.when}>
          {closedAt !== null && `${resultsWords.closed(closedAt)} `}
          {resultsWords.asOf(asOf)}
        </p>
      </header>
      {closedAt === null && (
        <div className={style.preview}>
          <Notice kind="info" title={resultsWords.preview} />
        </div>
      )}
      <nav className={style.contents} aria-label={resultsWords.contents}>
        <ul>
          {parts.map(({ name }) => (
            <li key={name}>
              <a href={`#${name}`}>{resultsWords.sections[name]}</a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map(({ name, shown }) => (
        <section key={name} id={name} className={style.section} aria-labelledby={`${name}-title`}>
          <h2 id={`${name}-title`}>{resultsWords.sections[name]}</h2>
          {shown}
        </section>
      ))}
      <Files board={board.id} maps={maps} />
    </main>
  );
}
