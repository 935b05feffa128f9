import { useEffect, useRef } from 'react';
import { answer, api } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { useTask } from '../useTask.ts';
import style from './erasure.module.css';
import { erasureWords } from './words.ts';

const words = erasureWords.name;

export interface EraseNameProps {
  board: string;
  /** whose; left out: one's own */
  person?: { id: string; name: string };
  onDone: () => void;
  onCancel: () => void;
}

/** Asks whether a name is to go from everything the server keeps, and erases it. */
export default function EraseName({ board, person, onDone, onCancel }: EraseNameProps) {
  const [task, run] = useTask();
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.focus(), []);
  const title = person ? words.title(person.name) : words.titleOwn;
  const busy = task.at === 'work';
  return (
    <div ref={question} className={style.asks} tabIndex={-1} role="group" aria-label={title}>
      <p className={style.question}>{title}</p>
      <p>{person ? words.detail : words.detailOwn}</p>
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
      <div className={style.buttons}>
        <Button
          look="danger"
          busy={busy}
          onClick={() =>
            run(async () => {
              await erase(board, person?.id);
              onDone();
            })
          }
        >
          {busy ? words.busy : words.yes}
        </Button>
        <Button onClick={onCancel}>{words.no}</Button>
      </div>
    </div>
  );
}

/** @throws {ApiProblem} */
async function erase(id: string, pid: string | undefined): Promise<void> {
  const routes = api.api.boards[':id'];
  await (pid === undefined
    ? answer(routes.me['erase-name'].$post({ param: { id } }))
    : answer(routes.people[':pid']['erase-name'].$post({ param: { id, pid } })));
}
