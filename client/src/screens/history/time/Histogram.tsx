import type { Role } from '@gapboard/board';
import type { BusyMark } from '@gapboard/history';
import style from './TimeLine.module.css';
import type { MomentLine } from './useMomentLine.ts';

export interface HistogramProps {
  busy: readonly BusyMark[];
  /** each has a row of its own, so that nobody has to tell colours apart */
  roles: readonly Role[];
  line: MomentLine;
}

/** How much was done when, by role. */
export function Histogram({ busy, roles, line }: HistogramProps) {
  const most = Math.max(1, ...busy.flatMap(({ edits }) => roles.map((role) => edits[role] ?? 0)));
  return (
    <div className={style.busy}>
      {roles.map((role) => (
        <div key={role} className={style.row} data-role={role}>
          {busy.flatMap(({ fromAt, toAt, edits }) => {
            const many = edits[role] ?? 0;
            const [start, end] = [line.placeOfTime(fromAt), line.placeOfTime(toAt)];
            if (many === 0 || end <= start) return [];
            return [
              <span
                key={fromAt}
                className={style.bar}
                style={{
                  left: `${100 * start}%`,
                  width: `max(2px, ${100 * (end - start)}%)`,
                  // The eye reads heights by their root: one change among hundreds is still seen.
                  height: `${100 * Math.sqrt(many / most)}%`,
                }}
              />,
            ];
          })}
        </div>
      ))}
    </div>
  );
}
