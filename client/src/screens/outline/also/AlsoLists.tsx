import { useMemo } from 'react';
import { useAreas } from '../../../session/areas.ts';
import { useBoardLook } from '../../../session/records/useRecordsWatch.ts';
import { useHeldOrder } from '../heldOrder.ts';
import { shortened } from '../../../onBoard/shortened.ts';
import { useOutline } from '../outline.ts';
import { Removal } from '../removal/Removal.tsx';
import { RemoveTool } from '../removal/RemoveTool.tsx';
import style from './AlsoOnBoard.module.css';
import { alsoOnBoard, type Page, type Thing } from './alsoOnBoard.ts';
import { seenBy } from './seenBy.ts';
import { alsoWords } from './words.ts';

/** All other words on the board, page by page. */
export function AlsoLists({
  ofMaps,
}: {
  /** ids of the notes that maps show */
  ofMaps: ReadonlySet<string>;
}) {
  const { records, session, me } = useOutline();
  const look = useBoardLook(records);
  const { closed } = useAreas(session);
  const pages = useMemo(
    () => alsoOnBoard(seenBy(me.role, look.records, closed), ofMaps),
    [closed, look, me.role, ofMaps],
  );
  const all = pages.reduce((sum, { things }) => sum + countOf(things), 0);
  const drawings = pages.reduce((sum, page) => sum + page.drawings, 0);
  const pictures = pages.reduce((sum, page) => sum + page.pictures, 0);
  return (
    <div className={style.also}>
      <p className={style.hint}>{all > 0 ? alsoWords.hint : alsoWords.none}</p>
      <Removal>
        {pages
          .filter(({ things }) => things.length > 0)
          .map((page) => (
            <PageThings key={page.id} page={page} isOnly={pages.length === 1} />
          ))}
      </Removal>
      {drawings + pictures > 0 && (
        <p className={style.hint}>{alsoWords.wordless(drawings, pictures)}</p>
      )}
    </div>
  );
}

function PageThings({ page, isOnly }: { page: Page; isOnly: boolean }) {
  return (
    <>
      {!isOnly && <h3 className={style.page}>{alsoWords.page(page.name)}</h3>}
      <Things things={page.things} />
    </>
  );
}

function Things({ things }: { things: readonly Thing[] }) {
  const { nameOf } = useOutline();
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  // On the canvas things are pushed about all the time; here they stay where they are read.
  const order = useHeldOrder([...byId.keys()]);
  return (
    <ul className={style.list}>
      {order.flatMap((id) => {
        const thing = byId.get(id);
        if (!thing) return [];
        const name = nameOf(thing.by);
        return (
          <li key={id} className={style.thing}>
            <p className={style.facts}>
              {alsoWords.kind(thing.kind)}
              {name !== undefined && ` ${alsoWords.by(name)}`}
            </p>
            <p className={style.text}>{thing.text}</p>
            <RemoveTool id={thing.id} name={`“${shortened(thing.text)}”`} />
            {thing.inside.length > 0 && <Things things={thing.inside} />}
          </li>
        );
      })}
    </ul>
  );
}

function countOf(things: readonly Thing[]): number {
  return things.reduce((sum, { inside }) => sum + 1 + countOf(inside), 0);
}
