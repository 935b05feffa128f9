import type { CellRef, Direction, EvidenceMap, Study } from '@gapboard/evidence';
import { useState } from 'react';
import { useHeldOrder } from '../heldOrder.ts';
import style from './Studies.module.css';
import { StudyItem, TakenLine } from './StudyItem.tsx';

export interface StudyListProps {
  map: EvidenceMap;
  studies: readonly { study: Study; direction?: Direction | undefined }[];
  cell?: CellRef;
}

/** The studies of one place. */
export function StudyList({ map, studies, cell }: StudyListProps) {
  const [taken, setTaken] = useState<Study>();
  const here = new Map(studies.map((placed) => [placed.study.id as string, placed]));
  const kept = taken && !here.has(taken.id) ? taken : undefined;
  const order = useHeldOrder([...here.keys()], new Set(kept && [kept.id]));
  return (
    <ul className={style.list}>
      {order.map((id) => {
        const placed = here.get(id);
        if (placed) {
          return (
            <StudyItem
              key={id}
              study={placed.study}
              map={map}
              cell={cell}
              direction={placed.direction}
              onTaken={setTaken}
            />
          );
        }
        return cell && kept?.id === id ? (
          <TakenLine key={id} study={kept} cell={cell} onClose={() => setTaken(undefined)} />
        ) : null;
      })}
    </ul>
  );
}
