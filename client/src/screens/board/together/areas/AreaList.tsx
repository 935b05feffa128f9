import type { Area, Stage } from '@gapboard/board';
import type { CanvasHandle } from '../../../../canvas/handle.ts';
import { openArea } from '../../../../session/areas.ts';
import type { BoardSession } from '../../../../session/boardSession.ts';
import { Button } from '../../../../ui/Button.tsx';
import style from '../TogetherPanel.module.css';
import { areasWords as said } from './words.ts';

export interface AreaListProps {
  session: BoardSession;
  canvas: CanvasHandle;
  all: readonly Area[];
  closed: readonly Area[];
  agenda: readonly Stage[];
}

/** The parts of the board that are or were closed, each with a way to open it now. */
export function AreaList({ session, canvas, all, closed, agenda }: AreaListProps) {
  return (
    <ul className={style.list} aria-label={said.list}>
      {all.map((area) => {
        const isClosed = closed.some(({ id }) => id === area.id);
        const stage = agenda.find(({ id }) => id === area.until)?.name;
        const { rect } = area;
        return (
          <li key={area.id} className={style.item}>
            <span className={style.about}>
              <span className={style.called}>{area.name}</span>
              <span className={style.hint}>
                {isClosed ? said.state(area.hide, stage) : said.isOpen(stage)}
              </span>
            </span>
            <Button
              look="quiet"
              aria-label={said.showLabel(area.name)}
              onClick={() =>
                rect ? canvas.see({ page: area.page, rect }) : canvas.show(area.shapes)
              }
            >
              {said.show}
            </Button>
            <Button
              look="quiet"
              aria-label={isClosed ? said.openLabel(area.name) : said.forgetLabel(area.name)}
              onClick={() => openArea(session, area.id)}
            >
              {isClosed ? said.open : said.forget}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
