import { type ReactNode, useMemo } from 'react';
import type { Records } from '../sameRecords.ts';
import { alsoWords } from '../../screens/outline/also/words.ts';
import type { Thing } from '../../screens/outline/also/alsoOnBoard.ts';
import { boardInWords, type BoardInWords, type MapInWords } from './boardInWords.ts';
import style from './InWords.module.css';
import { NoteInWords } from './NoteInWords.tsx';
import { inWordsWords as said } from './words.ts';

/** What belongs beside one thing in the list, such as a way to bring it back. */
export type Beside = (thing: { ids: readonly string[]; label: string }) => ReactNode;

export interface InWordsProps {
  records: Records;
  /** who wrote something, where that is said */
  nameOf: (participant: string | undefined) => string | undefined;
  beside?: Beside | undefined;
}

const nothing: Beside = () => null;

/** A board at one moment as a list: for whoever listens to it, and for a phone. */
export function InWords({ records, nameOf, beside = nothing }: InWordsProps) {
  const board = useMemo(() => boardInWords(records), [records]);
  if (isEmpty(board)) return <p className={style.soft}>{said.empty}</p>;
  const shared = { nameOf, beside };
  return (
    <div className={style.board}>
      {board.maps.map((map) => (
        <MapList key={map.id} map={map} {...shared} />
      ))}
      {board.studies.length > 0 && (
        <section className={style.part}>
          <h3>{said.studies}</h3>
          <Studies studies={board.studies} />
        </section>
      )}
      {(board.drawings.length > 0 || board.strokes > 0) && <Drawings board={board} {...shared} />}
      {board.pages
        .filter(({ things }) => things.length > 0)
        .map((page) => (
          <section key={page.id} className={style.part}>
            <h3>{board.pages.length === 1 ? said.also : said.page(page.name)}</h3>
            <Things things={page.things} {...shared} />
          </section>
        ))}
    </div>
  );
}

type Shared = Required<Pick<InWordsProps, 'nameOf'>> & { beside: Beside };

function MapList({ map, ...shared }: { map: MapInWords } & Shared) {
  return (
    <section className={style.part}>
      <h3>{said.map(map.title)}</h3>
      {map.cells.map(({ theme, outcome, state, notes, studies, ids }) => {
        const name = said.cell(theme, outcome);
        return (
          <section key={name} className={style.cell} aria-label={name}>
            <div className={style.line}>
              <div>
                <h4 className={style.name}>{name}</h4>
                <p className={style.soft}>{state}</p>
              </div>
              {ids.length > 1 && shared.beside({ ids, label: name })}
            </div>
            <ul className={style.list}>
              {notes.map((note) => (
                <NoteInWords key={note.id} note={note} {...shared} />
              ))}
            </ul>
            <Studies studies={studies} />
          </section>
        );
      })}
      <p className={style.soft}>
        {map.cells.length === 0 ? said.noCells : map.untouched > 0 && said.untouched(map.untouched)}
      </p>
      {map.tray.length > 0 && (
        <section className={style.cell}>
          <h4 className={style.name}>{said.tray}</h4>
          <ul className={style.list}>
            {map.tray.map((note) => (
              <NoteInWords key={note.id} note={note} {...shared} />
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

function Studies({ studies }: { studies: readonly { id: string; title: string }[] }) {
  if (studies.length === 0) return null;
  return (
    <ul className={style.list}>
      {studies.map(({ id, title }) => (
        <li key={id} className={style.thing}>
          <p className={style.facts}>{said.study}</p>
          <p className={style.text}>{title || said.noTitle}</p>
        </li>
      ))}
    </ul>
  );
}

function Drawings({
  board: { drawings, strokes },
  nameOf,
  beside,
}: { board: BoardInWords } & Shared) {
  return (
    <section className={style.part}>
      <h3>{said.drawings}</h3>
      <ul className={style.list}>
        {drawings.map(({ id, name, alt, shows, by }) => {
          const author = nameOf(by);
          return (
            <li key={id} className={style.thing}>
              <div className={style.line}>
                <p className={style.facts}>
                  {said.drawing(name)}
                  {author !== undefined && ` ${said.by(author)}`}
                </p>
                {beside({ ids: [id], label: said.drawing(name) })}
              </div>
              <p className={style.text}>{alt || said.noAlt}</p>
              {shows.length > 0 && <p className={style.soft}>{said.shows(shows)}</p>}
            </li>
          );
        })}
      </ul>
      {strokes > 0 && <p className={style.soft}>{said.strokes(strokes)}</p>}
    </section>
  );
}

function Things({ things, ...shared }: { things: readonly Thing[] } & Shared) {
  return (
    <ul className={style.list}>
      {things.map(({ id, kind, text, by, inside }) => {
        const author = shared.nameOf(by);
        return (
          <li key={id} className={style.thing}>
            <div className={style.line}>
              <p className={style.facts}>
                {alsoWords.kind(kind)}
                {author !== undefined && ` ${said.by(author)}`}
              </p>
              {shared.beside({ ids: [id], label: text })}
            </div>
            <p className={style.text}>{text}</p>
            {inside.length > 0 && <Things things={inside} {...shared} />}
          </li>
        );
      })}
    </ul>
  );
}

function isEmpty({ maps, drawings, strokes, studies, pages }: BoardInWords): boolean {
  return (
    maps.length + drawings.length + strokes + studies.length === 0 &&
    pages.every(({ things }) => things.length === 0)
  );
}
