import { type Area, AREA_SHAPES_MAX, AREAS_MAX } from '@gapboard/board';
import { useState, useSyncExternalStore } from 'react';
import type { CanvasHandle } from '../../../../canvas/handle.ts';
import { closeArea, useAreas } from '../../../../session/areas.ts';
import type { BoardSession } from '../../../../session/boardSession.ts';
import { useWorkshop } from '../../../../session/workshop.ts';
import { Button } from '../../../../ui/Button.tsx';
import { SelectField } from '../../../../ui/SelectField.tsx';
import style from '../TogetherPanel.module.css';
import { AreaList } from './AreaList.tsx';
import { areasWords as said } from './words.ts';

const WHERES = ['chosen', 'around', 'view'] as const;
type Where = (typeof WHERES)[number];
const NAME_MAX = 40;
/** No stage's id. */
const OPENED_BY_HAND = '';

/** Closes a part of the board until a stage of the agenda, or until a facilitator opens it. */
export function AreasPart({ session, canvas }: { session: BoardSession; canvas: CanvasHandle }) {
  const { all, closed } = useAreas(session);
  const { agenda } = useWorkshop(session);
  const chosen = useSyncExternalStore(canvas.onChosen, canvas.chosen);
  const [wanted, setWhere] = useState<Where>('chosen');
  const [until, setUntil] = useState(OPENED_BY_HAND);
  const [wantsHidden, setHide] = useState(false);
  const [done, setDone] = useState('');
  const where = chosen ? wanted : 'view';
  const canHide = where !== 'chosen' || chosen?.isOfMap !== true;
  const hide = canHide && wantsHidden;
  const isFull = all.length >= AREAS_MAX;

  const close = (): void => {
    const sight = canvas.sight();
    const shapes = where === 'chosen' && chosen ? chosen.ids.slice(0, AREA_SHAPES_MAX) : [];
    const rect = where === 'around' && chosen ? chosen.rect : sight.rect;
    const name = (where === 'view' ? '' : (chosen?.name ?? '')).slice(0, NAME_MAX);
    const area: Omit<Area, 'id'> = {
      name: name || said.unnamed(all.length + 1),
      page: sight.page,
      rect: shapes.length > 0 ? null : rect,
      shapes: [...shapes],
      hide,
      until: until === OPENED_BY_HAND ? null : until,
    };
    closeArea(session, area);
    setDone(said.locked(area.name));
  };
  return (
    <section className={style.part} aria-label={said.title}>
      <h3 className={style.name}>{said.title}</h3>
      <p className={style.hint}>{said.hint}</p>
      <SelectField
        label={said.where}
        value={where}
        onChange={(value) => setWhere(WHERES.find((one) => one === value) ?? 'view')}
        hint={chosen ? undefined : said.chooseHint}
      >
        {chosen && <option value="chosen">{said.chosen(chosen.ids.length)}</option>}
        {chosen && <option value="around">{said.around}</option>}
        <option value="view">{said.view}</option>
      </SelectField>
      <SelectField label={said.until} value={until} onChange={setUntil}>
        <option value={OPENED_BY_HAND}>{said.untilOpened}</option>
        {agenda.map(({ id, name }) => (
          <option key={id} value={id}>
            {said.stage(name)}
          </option>
        ))}
      </SelectField>
      <label className={style.check}>
        <input
          type="checkbox"
          checked={hide}
          disabled={!canHide}
          onChange={({ target }) => setHide(target.checked)}
        />
        {said.hide}
      </label>
      <p className={style.hint}>{canHide ? said.hideHint : said.noHiding}</p>
      <Button onClick={close} disabled={isFull}>
        {hide ? said.lockAndHide : said.lock}
      </Button>
      <span role="status" className={style.hint}>
        {done}
      </span>
      {all.length > 0 && (
        <AreaList session={session} canvas={canvas} all={all} closed={closed} agenda={agenda} />
      )}
    </section>
  );
}
