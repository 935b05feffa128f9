import type { Participant } from '@gapboard/board';
import { useEffect, useId } from 'react';
import { answer, api } from '../../../api.ts';
import type { Outbox, OutboxView } from '../../../outbox/Outbox.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useFocusThatStays } from '../../../ui/useFocusThatStays.ts';
import { useTask } from '../../../useTask.ts';
import type { PhoneView } from '../line/PhoneLine.ts';
import pageStyle from '../Phone.module.css';
import { phoneWords } from '../words.ts';
import { blankForm, type NoteDraft } from '../write/noteDraft.ts';
import { arrived, type Mine, myNotes } from './mine.ts';
import style from './MyNotes.module.css';
import { MergedActions } from './MergedActions.tsx';
import { NoteLine } from './NoteLine.tsx';
import { RefusedActions } from './RefusedActions.tsx';
import { PrivateActions } from './PrivateActions.tsx';

const said = phoneWords.mine;

export interface MyNotesProps {
  board: string;
  me: Participant;
  view: PhoneView;
  outbox: Outbox;
  sending: OutboxView;
  /** whether notes can be put on the board now */
  mayWrite: boolean;
  /** puts words back into the form */
  onRewrite: (draft: NoteDraft) => void;
  say: (words: string) => void;
}

/** One's own notes: on their way, for oneself alone, and on the board. */
export function MyNotes(props: MyNotesProps) {
  const { board, me, view, outbox, sending, mayWrite, onRewrite, say } = props;
  const id = useId();
  const [task, run] = useTask();
  const notes = myNotes(view, sending);
  const box = useFocusThatStays(notes.length);

  // What the server says it has needs no place here any more.
  useEffect(() => {
    const there = arrived(view);
    for (const one of sending.sent) if (there.has(one)) outbox.drop(one);
  }, [view, sending.sent, outbox]);

  const isOpen = (stage: string): boolean =>
    view.workshop?.writing === 'open' && view.workshop.stage?.id === stage;

  const actions = (mine: Mine) => {
    if (mine.at === 'refused') {
      return (
        <RefusedActions
          board={board}
          me={me}
          note={mine.note}
          mayWrite={mayWrite}
          outbox={outbox}
          onRewrite={onRewrite}
          say={say}
        />
      );
    }
    if (mine.at === 'board' && mine.mergedInto !== null) {
      return (
        <MergedActions
          text={mine.text}
          busy={task.at === 'work'}
          onPutBack={() =>
            run(async () => {
              const ofBoard = api.api.boards[':id'];
              await answer(
                ofBoard.notes[':nid'].merge.$delete({ param: { id: board, nid: mine.id } }),
              );
              say(said.putBackDone);
            })
          }
        />
      );
    }
    if (mine.at !== 'private' || !isOpen(mine.note.stage)) return null;
    const { note } = mine;
    const draft: NoteDraft = {
      ...blankForm,
      text: note.text,
      kind: note.kind,
      map: note.map ?? '',
      theme: note.cell?.theme ?? '',
      outcome: note.cell?.outcome ?? '',
    };
    return (
      <PrivateActions
        text={note.text}
        busy={task.at === 'work'}
        onChange={() => onRewrite({ ...draft, id: note.id })}
        onTakeBack={() =>
          run(async () => {
            const param = { id: board, nid: note.id };
            const { workshop } = api.api.boards[':id'];
            await answer(workshop.private.notes[':nid'].$delete({ param }));
            say(said.takenBack);
            onRewrite(draft);
          })
        }
      />
    );
  };

  return (
    <section className={pageStyle.section} aria-labelledby={id} ref={box}>
      <h2 id={id} tabIndex={-1} data-said>
        {said.title}
      </h2>
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
      {notes.length === 0 ? (
        <p className={style.none}>{said.none}</p>
      ) : (
        <ul className={style.list}>
          {notes.map((mine) => (
            <NoteLine key={mine.key} mine={mine}>
              {actions(mine)}
            </NoteLine>
          ))}
        </ul>
      )}
    </section>
  );
}
