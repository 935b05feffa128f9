import { peopleOf } from '@gapboard/sync';
import type { BoardSession } from '../../../../session/boardSession.ts';
import type { BoardRecords } from '../../../../session/records/boardRecords.ts';
import { useBoardLook } from '../../../../session/records/useBoardRecords.ts';
import { Button } from '../../../../ui/Button.tsx';
import style from './CheckList.module.css';
import { flaggedIn } from './flagged.ts';
import { checkWords as words } from './words.ts';

/** What on the board may identify somebody: what it looks like and whose it is, never what it says. */
export function CheckList({
  session,
  records,
  onShow,
}: {
  session: BoardSession;
  records: BoardRecords;
  onShow: (shapeId: string) => void;
}) {
  const look = useBoardLook(records);
  const flagged = flaggedIn(look.records.values());
  const nameOf = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : peopleOf(session.doc).get(id)?.name;
  return (
    <>
      <p>{words.intro}</p>
      {flagged.length === 0 ? (
        <p className={style.none}>{words.none}</p>
      ) : (
        <ul className={style.list}>
          {flagged.map(({ id, found, reasons, by, isShape }) => (
            <li key={id} className={style.item}>
              <span className={style.about}>
                <span className={style.what}>{words.found(found)}</span>
                <span className={style.by}>
                  {words.by(nameOf(by))} {reasons.length > 0 && words.kept(reasons)}
                </span>
              </span>
              {isShape && <Button onClick={() => onShow(id)}>{words.show}</Button>}
            </li>
          ))}
        </ul>
      )}
      <p className={style.limits}>{words.limits}</p>
    </>
  );
}
