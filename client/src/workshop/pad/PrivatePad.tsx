import type { Own, PrivateWriting } from '@gapboard/board';
import { type EvidenceMap, mapIds } from '@gapboard/evidence';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { asProblem, type ApiProblem } from '../../apiProblem.ts';
import { shortened } from '../../onBoard/shortened.ts';
import type { Outbox, OutboxView } from '../../outbox/Outbox.ts';
import { blankForm, useDraft } from '../../screens/note/write/noteDraft.ts';
import { useMaps } from '../../screens/outline/useMaps.ts';
import type { RecordsWatch } from '../../session/records/recordsWatch.ts';
import { useBoardLook, useRecordsWatch } from '../../session/records/useRecordsWatch.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useMedia } from '../../ui/useMedia.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Spoken } from '../../ui/Spoken.tsx';
import { useSpoken } from '../../ui/useSpoken.ts';
import type { WorkshopHere } from '../useHere.ts';
import style from './Pad.module.css';
import { PadForm } from './PadForm.tsx';
import { PadHead } from './PadHead.tsx';
import { PadList } from './PadList.tsx';
import { arrived, type PadNote, padNotes } from './padNotes.ts';
import { type PressedCell, usePressed } from './usePressed.ts';
import { padWords as said } from './words.ts';

export interface PrivatePadProps {
  here: WorkshopHere;
  /** the private writing it is for: open, or ended while some of one's own has not been brought in */
  writing: PrivateWriting;
  /** of the server's, as it last said */
  own: Own['notes'];
  outbox: Outbox;
  view: OutboxView;
  look: 'beside' | 'section';
  pressed: PressedCell | undefined;
}

/** Where one writes for nobody's eyes but one's own, until a facilitator brings everyone's notes in. */
export default function PrivatePad(props: PrivatePadProps) {
  const records = useRecordsWatch(props.here.session);
  return records ? <PadOn {...props} records={records} /> : null;
}

function PadOn({ records, ...props }: PrivatePadProps & { records: RecordsWatch }) {
  const { records: all } = useBoardLook(records);
  const ids = useMemo(() => mapIds(all.values()), [all]);
  const maps = useMaps(all, ids);
  return <Pad {...props} maps={maps} />;
}

function Pad({
  here,
  writing,
  own,
  outbox,
  view,
  look,
  pressed,
  maps,
}: PrivatePadProps & { maps: readonly EvidenceMap[] }) {
  const { session, commands, runs } = here;
  const isOpen = writing.state === 'open';
  // Whoever runs the session sees that there is one, and has the board before them.
  const [isFolded, setFolded] = useState(runs || !isOpen);
  const [draft, setDraft] = useDraft(session.boardId);
  const { said: spoken, say } = useSpoken();
  const [problem, setProblem] = useState<ApiProblem>();
  const [deleted, setDeleted] = useState<PadNote>();
  // Whoever presses a cell while they write means their note to be there.
  usePressed(pressed, ({ map, ref }) => {
    if (isOpen && !isFolded) setDraft({ ...draft, map, ...ref });
  });
  const text = useRef<HTMLTextAreaElement>(null);
  const title = useId();
  const isSmall = useMedia('(max-width: 44rem)');

  useEffect(() => {
    for (const id of arrived(own, view)) outbox.drop(id);
  }, [own, view, outbox]);

  // Where the bar has no room for it, what is asked stands above the answer.
  const instructions = here.stage?.instructions ?? '';
  const notes = padNotes(own, view);
  const isWriting = draft.text.trim() !== '';
  const reset = (): void => setDraft({ ...blankForm, kind: draft.kind, map: draft.map });

  const remove = (note: PadNote): void => {
    setProblem(undefined);
    const isOnItsWay = note.is !== 'here';
    outbox.drop(note.id);
    const gone = isOnItsWay && !own.some(({ id }) => id === note.id);
    (gone ? Promise.resolve() : commands.takeBack(note.id)).then(
      () => {
        setDeleted(note);
        say(said.deleted(shortened(note.text)));
      },
      (thrown: unknown) => setProblem(asProblem(thrown)),
    );
  };
  const edit = ({ id, text: words, kind, cell, map }: PadNote): void => {
    // Where the writing has ended, the form comes with the note.
    requestAnimationFrame(() => text.current?.focus());
    if (isWriting) {
      say(said.finishFirst);
      return;
    }
    setDraft({
      id,
      text: words,
      kind,
      map: map ?? '',
      theme: cell?.theme ?? '',
      outcome: cell?.outcome ?? '',
      kept: {},
    });
  };

  return (
    <aside
      className={style.pad}
      data-look={look}
      data-folded={isFolded || undefined}
      aria-labelledby={title}
      // Keys pressed in here are not the canvas's shortcuts.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <PadHead titleId={title} notes={notes.length} isFolded={isFolded} onFold={setFolded} />
      {!isFolded && (
        <div className={style.content}>
          {isSmall && isOpen && instructions !== '' && (
            <p className={style.asked}>{instructions}</p>
          )}
          <p className={style.promise}>
            {isOpen ? (writing.anonymous ? said.anonymous : said.named) : said.ended(notes.length)}
          </p>
          {!isOpen && isWriting && <Notice kind="info" title={said.endedWriting} />}
          {(isOpen || isWriting) && (
            <PadForm
              text={text}
              maps={maps}
              isSmall={isSmall}
              draft={draft}
              onChange={setDraft}
              say={say}
              onSend={(note) => {
                outbox.add({ ...note, stage: writing.stage }, draft.id);
                reset();
                say(said.onItsWay);
              }}
              onCancel={reset}
            />
          )}
          {!view.isKept && <Notice kind="warning" title={said.notKept} />}
          {problem && <ProblemNotice problem={problem} />}
          <h3 className={style.listTitle}>{said.yours(notes.length)}</h3>
          {deleted && (
            <p className={style.deleted}>
              {said.deleted(shortened(deleted.text))}
              <Button
                look="quiet"
                onClick={() => {
                  const { text: words, kind, cell, map, stage } = deleted;
                  outbox.add({ text: words, kind, cell, map, stage, kept: {} });
                  setDeleted(undefined);
                }}
              >
                {said.undo}
              </Button>
            </p>
          )}
          {notes.length === 0 ? (
            <p className={style.count}>{said.none}</p>
          ) : (
            <PadList
              notes={notes}
              maps={maps}
              onEdit={edit}
              onDelete={remove}
              onAgain={({ id }) => outbox.again(id)}
            />
          )}
        </div>
      )}
      <Spoken said={spoken} />
    </aside>
  );
}
