import { type Role, ROLES } from '@gapboard/board';
import type { HistoryOutline, Moment } from '@gapboard/history';
import { useMemo } from 'react';
import { timeWords as said } from '../words.ts';
import { Histogram } from './Histogram.tsx';
import { MomentSlider } from './MomentSlider.tsx';
import style from './TimeLine.module.css';
import type { MomentLine } from './useMomentLine.ts';

export interface TimeLineProps {
  outline: HistoryOutline;
  line: MomentLine;
  seq: number;
  /** the moment that is shown, as the server knows it */
  shown: Moment | undefined;
  /** what it is compared with */
  compared: Moment | undefined;
  zoom: string | undefined;
  onSeq: (seq: number) => void;
  onTime: (at: number) => void;
  onZoom: (stage: string | undefined) => void;
}

/** A session on one line: its stages, versions, named moments and busy times, and the slider below. */
export function TimeLine({
  outline,
  line,
  seq,
  shown,
  compared,
  zoom,
  onSeq,
  onTime,
  onZoom,
}: TimeLineProps) {
  const roles = useMemo(() => rolesAtWork(outline), [outline]);
  const place = (at: number): string => `${100 * line.placeOfTime(at)}%`;
  const window = spanOf(line);
  const isShown = (at: number): boolean => window.fromAt <= at && at <= window.toAt;
  return (
    <div className={style.line}>
      {/* All of it stands in words under "Session", with the same ways to go there. */}
      <div className={style.tracks} aria-hidden="true">
        <div className={style.stages}>
          {line.stages
            .filter(({ fromAt, toAt }) => toAt >= window.fromAt && fromAt <= window.toAt)
            .map(({ id, title, fromAt, toAt }) => (
              <button
                key={`${id} ${fromAt}`}
                type="button"
                tabIndex={-1}
                className={style.stage}
                title={title}
                style={{
                  left: place(fromAt),
                  width: `${100 * (line.placeOfTime(toAt) - line.placeOfTime(fromAt))}%`,
                }}
                onClick={() => onZoom(zoom === id ? undefined : id)}
              >
                {title}
              </button>
            ))}
        </div>
        <Histogram busy={outline.busy} roles={roles} line={line} />
        <div className={style.marks}>
          {outline.snapshots
            .filter(({ at }) => isShown(at))
            .map(({ id, name, at }) => (
              <button
                key={id}
                type="button"
                tabIndex={-1}
                className={style.snapshot}
                style={{ left: place(at) }}
                title={said.kept(name, at)}
                onClick={() => onTime(at)}
              />
            ))}
          {outline.moments
            .filter(({ at }) => isShown(at))
            .map(({ id, name, at, seq: then }) => (
              <button
                key={id}
                type="button"
                tabIndex={-1}
                className={style.moment}
                style={{ left: place(at) }}
                title={said.kept(name, at)}
                onClick={() => onSeq(then)}
              />
            ))}
          {compared && isShown(compared.at) && (
            <span className={style.compared} style={{ left: place(compared.at) }} />
          )}
        </div>
        {line.scale
          .filter(({ isFold }) => isFold)
          .map((fold) => (
            <span
              key={fold.fromAt}
              className={style.fold}
              style={{ left: `${100 * fold.start}%`, width: `${100 * fold.width}%` }}
              title={said.fold(fold.toAt - fold.fromAt)}
            >
              <span className={style.foldWords}>{said.fold(fold.toAt - fold.fromAt)}</span>
            </span>
          ))}
      </div>
      <MomentSlider line={line} seq={seq} shown={shown} onSeq={onSeq} />
      <div className={style.below}>
        <p className={style.legend} aria-hidden="true">
          {roles.map((role) => (
            <span key={role} className={style.key} data-role={role}>
              {said.roles[role]}
            </span>
          ))}
          {outline.snapshots.length > 0 && (
            <span className={style.key} data-mark="snapshot">
              {said.marks.snapshot}
            </span>
          )}
          {outline.moments.length > 0 && (
            <span className={style.key} data-mark="moment">
              {said.marks.moment}
            </span>
          )}
        </p>
        {outline.isThinned && <p>{said.thinned(outline.from.at)}</p>}
      </div>
    </div>
  );
}

function spanOf({ scale }: MomentLine): { fromAt: number; toAt: number } {
  return { fromAt: scale[0]?.fromAt ?? 0, toAt: scale.at(-1)?.toAt ?? 0 };
}

/** The roles that have done anything, as they stand in the table of roles. */
function rolesAtWork({ busy }: HistoryOutline): Role[] {
  return ROLES.filter((role) => busy.some(({ edits }) => (edits[role] ?? 0) > 0));
}
