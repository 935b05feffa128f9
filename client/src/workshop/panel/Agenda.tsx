import { EVIDENCE_GAPS_AGENDA, type Stage } from '@gapboard/board';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useFocusNext } from '../../ui/useFocusNext.ts';
import type { WorkshopHere } from '../useHere.ts';
import style from './Agenda.module.css';
import { EditStage } from './EditStage.tsx';
import { nextStage } from './planned.ts';
import { StageItem } from './StageItem.tsx';
import { StartAsked } from './StartAsked.tsx';
import { draftOf, NEW_STAGE, type StageDraft } from './stageContent.ts';
import type { Running } from '../useRun.ts';
import { panelWords as said } from './words.ts';

export interface AgendaProps {
  here: WorkshopHere;
  running: Running;
  say: (words: string) => void;
}

/** What is being edited: a stage of the agenda by its id, or a new one. */
interface Editing {
  id: string | undefined;
  draft: StageDraft;
}

/** What is asked before it is done: a stage to start, or the end of the one that runs. */
type Asking = { start: string } | 'end';

/** The stages of a workshop, one after the other, to run and to change before and while it runs. */
export function Agenda({ here, running, say }: AgendaProps) {
  const { state, stage: current, commands } = here;
  const { agenda, closed } = state;
  const { run, isBusy } = running;
  const [editing, setEditing] = useState<Editing>();
  const [asking, setAsking] = useState<Asking>();
  const list = useRef<HTMLOListElement>(null);
  const move = useMoves(here, running, list, say);

  const title = useRef<HTMLHeadingElement>(null);

  const focusNext = useFocusNext();
  /** What had the focus is gone: it goes on to what stands in its place. */
  const goOn = (key?: string): void =>
    focusNext(() => (key && list.current?.querySelector<HTMLElement>(key)) || title.current);
  const close = (): void => {
    setEditing(undefined);
    goOn(`[data-edit="${editing?.id}"]`);
  };
  const edited = agenda.find(({ id }) => id === editing?.id);
  const next = nextStage(agenda, current?.id);
  const start = (id: string | null): void => {
    run(() => commands.startStage(id, current?.id ?? null));
    setAsking(undefined);
    goOn();
  };
  const askedOf = (stage: Stage | null) => (
    <StartAsked
      state={state}
      stage={stage}
      isBusy={isBusy}
      onStart={() => start(stage?.id ?? null)}
      onCancel={() => {
        setAsking(undefined);
        goOn();
      }}
    />
  );
  const form = editing && (
    <EditStage
      key={editing.id ?? 'new'}
      here={here}
      running={running}
      stage={edited}
      isNew={editing.id === undefined}
      draft={editing.draft}
      onChange={(draft) => setEditing({ ...editing, draft })}
      onClose={close}
    />
  );
  return (
    <section className={style.agenda} aria-labelledby="agenda">
      <h3 id="agenda" ref={title} tabIndex={-1} className={style.title}>
        {said.agenda}
      </h3>
      <p className={style.hint}>
        {agenda.length === 0
          ? said.empty
          : `${said.total(agenda.length, sumOf(agenda))}. ${said.agendaHint}`}
      </p>
      {agenda.length === 0 && !editing && (
        <>
          <p>
            <Button
              look="main"
              busy={isBusy}
              onClick={() => run(() => commands.addStages(EVIDENCE_GAPS_AGENDA, null))}
            >
              {said.ready}
            </Button>
          </p>
          <p className={style.hint}>{said.readyHint}</p>
        </>
      )}
      {!closed && (next ?? current) && (
        <div className={style.go}>
          {next && (
            <Button look="main" onClick={() => setAsking({ start: next.id })}>
              {said.startNext(next.name)}
            </Button>
          )}
          {current && <Button onClick={() => setAsking('end')}>{said.end}</Button>}
        </div>
      )}
      {asking === 'end' && current && askedOf(null)}
      <ol ref={list} className={style.list}>
        {agenda.map((stage, at) => (
          <li
            key={stage.id}
            className={style.stage}
            aria-current={stage.id === current?.id ? 'step' : undefined}
          >
            {editing?.id === stage.id ? (
              form
            ) : (
              <StageItem
                here={here}
                stage={stage}
                at={at}
                onStart={() => setAsking({ start: stage.id })}
                onEdit={() => setEditing({ id: stage.id, draft: draftOf(stage) })}
                onMove={(by) => move(at, by)}
              />
            )}
            {typeof asking === 'object' && asking.start === stage.id && (
              <div className={style.asked}>{askedOf(stage)}</div>
            )}
          </li>
        ))}
      </ol>
      {editing && !edited && form}
      {!editing && (
        <p>
          <Button onClick={() => setEditing({ id: undefined, draft: NEW_STAGE })}>
            {said.add}
          </Button>
        </p>
      )}
    </section>
  );
}

function sumOf(agenda: readonly Stage[]): number {
  return agenda.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Moves stages up and down. The button that was pressed keeps the focus, wherever its stage has gone, and where that is is said. */
function useMoves(
  { state: { agenda }, commands }: WorkshopHere,
  { run }: Running,
  list: RefObject<HTMLOListElement | null>,
  say: (words: string) => void,
): (at: number, by: -1 | 1) => void {
  const pressed = useRef<string>(undefined);
  useEffect(() => {
    const key = pressed.current;
    pressed.current = undefined;
    if (key === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-move="${key}"]`)?.focus();
    const at = agenda.findIndex(({ id }) => key.startsWith(id));
    const stage = agenda[at];
    if (stage) say(said.moved(stage.name, at + 1, agenda.length));
  }, [agenda, list, say]);
  return (at, by) => {
    const stage = agenda[at];
    if (!stage) return;
    const after = agenda[by > 0 ? at + 1 : at - 2]?.id ?? null;
    pressed.current = `${stage.id} ${by}`;
    run(() => commands.moveStage(stage.id, after));
  };
}
