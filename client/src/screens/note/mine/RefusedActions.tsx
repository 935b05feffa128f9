import { newNote, type Participant } from '@gapboard/board';
import { answer, api } from '../../../api.ts';
import { shortened } from '../../../onBoard/shortened.ts';
import type { Outbox } from '../../../outbox/Outbox.ts';
import type { OutboxNote } from '../../../outbox/outboxNote.ts';
import { Button } from '../../../ui/Button.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useTask } from '../../../useTask.ts';
import { phoneWords } from '../words.ts';
import type { NoteDraft } from '../write/noteDraft.ts';
import style from './MyNotes.module.css';

const said = phoneWords.mine;

/** The board has no such cell or map any more. */
const ABOUT_PLACE = new Set(['cell-unknown', 'map-unknown']);
/** It came when it was not to be written any more. */
const ABOUT_TIME = new Set(['refused', 'private-unknown', 'workshop-closed']);

export interface RefusedActionsProps {
  board: string;
  me: Participant;
  note: OutboxNote;
  /** whether notes can be put on the board now */
  mayWrite: boolean;
  outbox: Outbox;
  onRewrite: (draft: NoteDraft) => void;
  say: (words: string) => void;
}

/** What can become of a note that the server did not take. */
export function RefusedActions(props: RefusedActionsProps) {
  const { board, me, note, mayWrite, outbox, onRewrite, say } = props;
  const [task, run] = useTask();
  const { id, text, kind, cell, map, stage, refused, kept } = note;
  const type = refused?.type ?? '';
  const name = shortened(text);
  const button = (label: string, onClick: () => void, look: 'main' | 'plain' | 'quiet') => (
    <Button
      look={look}
      busy={task.at === 'work'}
      aria-label={said.of(label, name)}
      onClick={onClick}
    >
      {label}
    </Button>
  );
  const handIn = (home: string): void =>
    run(async () => {
      const place = { id: `shape:${id}`, map: home, index: 'a1' };
      const record = newNote({ ...place, kind, text, cell, kept }, me);
      const json = { records: [record] };
      await answer(api.api.boards[':id']['handed-in'].$post({ param: { id: board }, json }));
      outbox.drop(id);
      say(said.handedIn);
    });

  return (
    <>
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
      <div className={style.actions}>
        {ABOUT_PLACE.has(type) &&
          button(said.noPlace, () => outbox.again(id, { cell: null }), 'plain')}
        {ABOUT_TIME.has(type) && map !== null && button(said.handIn, () => handIn(map), 'plain')}
        {stage !== null && mayWrite
          ? button(said.onBoard, () => outbox.again(id, { stage: null }), 'plain')
          : type !== 'identifying' && button(said.again, () => outbox.again(id), 'quiet')}
        {button(
          said.change,
          () => {
            outbox.drop(id);
            onRewrite({
              text,
              kind,
              map: map ?? '',
              theme: cell?.theme ?? '',
              outcome: cell?.outcome ?? '',
              kept,
            });
          },
          'quiet',
        )}
        <CopyButton look="quiet" text={text} label={said.of(said.copy, name)} />
        {button(said.discard, () => outbox.drop(id), 'quiet')}
      </div>
    </>
  );
}
