import { useState } from 'react';
import { Link } from 'wouter';
import { type RememberedBoard, remembered } from '../../remembered.ts';
import { Button } from '../../ui/Button.tsx';
import { homeWords } from './words.ts';
import style from './MyBoards.module.css';

/** The boards started in this browser. One taken off the list keeps its place, to be put back, until the page is left. */
export function MyBoards() {
  const [boards] = useState(() => remembered.boards());
  const [forgotten, setForgotten] = useState<ReadonlySet<string>>(new Set());

  if (boards.length === 0) return <p className={style.empty}>{homeWords.boards.empty}</p>;

  const forget = ({ id }: RememberedBoard) => {
    remembered.forgetBoard(id);
    setForgotten(new Set([...forgotten, id]));
  };
  const putBack = (board: RememberedBoard) => {
    remembered.keepBoard(board);
    setForgotten(new Set([...forgotten].filter((id) => id !== board.id)));
  };

  return (
    <ul className={style.list}>
      {boards.map((board) => {
        const gone = forgotten.has(board.id);
        return (
          <li key={board.id} className={style.item}>
            {gone ? (
              <p className={style.about} role="status">
                {homeWords.boards.forgotten(board.title)}
              </p>
            ) : (
              <div className={style.board}>
                <Link className={style.title} href={`/board/${board.id}`}>
                  {board.title}
                </Link>
                <p className={style.about}>{homeWords.boards.about(board.createdAt, board.code)}</p>
              </div>
            )}
            {/* One button for both ways, so that the focus stays where it was pressed. */}
            <Button
              look="quiet"
              aria-label={gone ? undefined : homeWords.boards.forgetLabel(board.title)}
              onClick={() => (gone ? putBack(board) : forget(board))}
            >
              {gone ? homeWords.boards.undo : homeWords.boards.forget}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
