import type { HistoryOutline, Moment } from '@gapboard/history';
import type { BoardHistory } from '../data/historyOf.ts';
import type { MomentLine } from '../time/useMomentLine.ts';
import { sessionWords as said } from '../words.ts';
import { NamedMoments } from './NamedMoments.tsx';
import { PeopleAtWork } from './PeopleAtWork.tsx';
import style from './SessionPanel.module.css';
import { PlaceList } from './PlaceList.tsx';

export interface SessionPanelProps {
  history: BoardHistory;
  outline: HistoryOutline;
  line: MomentLine;
  shown: Moment;
  keeps: boolean;
  nameOf: (participant: string) => string;
  onSeq: (seq: number) => void;
  onTime: (at: number) => void;
  onChanged: () => void;
}

/** All that the time line shows, in words, with the ways there: stages, busy times, moments, versions, people. */
export function SessionPanel({
  history,
  outline,
  line,
  shown,
  keeps,
  nameOf,
  onSeq,
  onTime,
  onChanged,
}: SessionPanelProps) {
  const { from, to, snapshots } = outline;
  const busiest = busiestOf(outline);
  return (
    <div className={style.panel}>
      <p>{said.summary(from.at, to.at)}</p>
      {busiest && <p>{said.busiest(busiest.fromAt, busiest.toAt, busiest.many)}</p>}
      <section className={style.part}>
        <h3>{said.stages}</h3>
        <PlaceList
          none={said.noStages}
          places={line.stages.map(({ id, title, from: seq, fromAt, toAt }) => ({
            id: `${id} ${seq}`,
            name: title,
            facts: said.stage(fromAt, toAt - fromAt),
            go: () => onSeq(seq),
          }))}
        />
      </section>
      <NamedMoments
        history={history}
        moments={outline.moments}
        shown={shown}
        keeps={keeps}
        onSeq={onSeq}
        onChanged={onChanged}
      />
      <section className={style.part}>
        <h3>{said.versions}</h3>
        <PlaceList
          none={said.noVersions}
          places={snapshots.map(({ id, at, name, kind }) => ({
            id,
            name: kind === 'named' ? name : (said.kinds[kind] ?? name),
            facts: said.at(at),
            go: () => onTime(at),
          }))}
        />
      </section>
      <PeopleAtWork people={outline.people} nameOf={nameOf} />
    </div>
  );
}

/** The stretch in which most was done. */
function busiestOf({ busy }: HistoryOutline) {
  const counted = busy.map(({ fromAt, toAt, edits }) => ({
    fromAt,
    toAt,
    many: Object.values(edits).reduce((sum, many) => sum + many, 0),
  }));
  const [most] = counted.toSorted((a, b) => b.many - a.many);
  return most && most.many > 0 ? most : undefined;
}
