import { leftOf, type Stage } from '@gapboard/board';
import { useServerNow } from '../../clock/useServerNow.ts';
import { Icon } from '../bar/Tool.tsx';
import { Button } from '../../ui/Button.tsx';
import type { WorkshopHere } from '../useHere.ts';
import style from './Agenda.module.css';
import { plannedStarts } from './planned.ts';
import { panelWords as said } from './words.ts';

export interface StageItemProps {
  here: WorkshopHere;
  stage: Stage;
  /** where it is, counted from 0 */
  at: number;
  onStart: () => void;
  onEdit: () => void;
  onMove: (by: -1 | 1) => void;
}

/** A stage in the agenda: when it begins, what it is, what people may do, and what can be done with it. */
export function StageItem({ here, stage, at, onStart, onEdit, onMove }: StageItemProps) {
  const { agenda, closed } = here.state;
  const { name, minutes, activities, anonymous } = stage;
  const isRunning = stage.id === here.stage?.id;
  const may = activities.map((one) => said.form.activityOf(one));
  return (
    <>
      <When here={here} stage={stage} />
      <div className={style.about}>
        <h4 className={style.name}>{name}</h4>
        <p className={style.facts}>
          {said.minutes(minutes)} · {may.length > 0 ? may.join(', ') : said.look}
          {anonymous && ` (${said.anonymous})`}
        </p>
      </div>
      <div className={style.actions}>
        <button
          type="button"
          className={style.move}
          data-move={`${stage.id} -1`}
          aria-label={said.of(said.up, name)}
          title={said.up}
          aria-disabled={at === 0 || undefined}
          onClick={() => at > 0 && onMove(-1)}
        >
          <Icon d="M12 19V5M6 11l6-6 6 6" />
        </button>
        <button
          type="button"
          className={style.move}
          data-move={`${stage.id} 1`}
          aria-label={said.of(said.down, name)}
          title={said.down}
          aria-disabled={at === agenda.length - 1 || undefined}
          onClick={() => at < agenda.length - 1 && onMove(1)}
        >
          <Icon d="M12 5v14M6 13l6 6 6-6" />
        </button>
        <Button
          look="quiet"
          data-edit={stage.id}
          aria-label={said.of(said.edit, name)}
          onClick={onEdit}
        >
          {said.edit}
        </Button>
        {!isRunning && !closed && (
          <Button aria-label={said.of(said.start, name)} onClick={onStart}>
            {said.start}
          </Button>
        )}
      </div>
    </>
  );
}

/** When it begins by the plan; by itself, since time goes on. */
function When({ here: { state, stage: running }, stage }: { here: WorkshopHere; stage: Stage }) {
  const now = useServerNow(true);
  if (stage.id === running?.id) return <p className={style.when}>{said.running}</p>;
  const leftMs = state.timer ? leftOf(state.timer, now) : undefined;
  const at = plannedStarts(state.agenda, running?.id, { now, leftMs }).get(stage.id);
  if (state.closed || at === undefined) return <p className={style.when}>{said.over}</p>;
  return (
    <p className={style.when} title={said.atLong(at)}>
      {said.at(at)}
    </p>
  );
}
