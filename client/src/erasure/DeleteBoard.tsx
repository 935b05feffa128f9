import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { answer, api } from '../api.ts';
import { remembered } from '../remembered.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useTask } from '../useTask.ts';
import type { DeletedBoard } from './deletedBoard.ts';
import style from './erasure.module.css';
import { dropDevice } from './device.ts';
import { erasureWords } from './words.ts';

const words = erasureWords.board;

/** Deletes the board for everyone, once its title has been typed; what is left of it is a line on the home page. */
export default function DeleteBoard({ board, title }: { board: string; title: string }) {
  const [asks, setAsks] = useState(false);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [task, run] = useTask();
  const [, navigate] = useLocation();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asks) field.current?.focus();
  }, [asks]);
  const busy = task.at === 'work';

  const submit = (): void => {
    if (typed.trim() !== title) {
      setError(words.differs);
      field.current?.focus();
      return;
    }
    run(async () => {
      const route = api.api.boards[':id'];
      const { receipt } = await answer(route.$delete({ param: { id: board }, json: { title } }));
      remembered.forgetBoard(board);
      await dropDevice(board);
      const rows = Object.values(receipt.rows).reduce((sum, count) => sum + count, 0);
      navigate('/', {
        state: { deleted: { title, rows, files: receipt.files } } satisfies DeletedBoard,
      });
    });
  };

  if (!asks) {
    return (
      <Button look="danger" onClick={() => setAsks(true)}>
        {words.open}
      </Button>
    );
  }
  return (
    <form
      className={style.asks}
      aria-label={words.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className={style.question}>{words.title}</p>
      <p>{words.detail}</p>
      <TextField
        ref={field}
        label={words.type(title)}
        value={typed}
        error={error}
        autoComplete="off"
        spellCheck={false}
        onChange={(value) => {
          setTyped(value);
          setError(undefined);
        }}
      />
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
      <div className={style.buttons}>
        <Button type="submit" look="danger" busy={busy}>
          {busy ? words.busy : words.yes}
        </Button>
        <Button onClick={() => setAsks(false)}>{words.no}</Button>
      </div>
    </form>
  );
}
