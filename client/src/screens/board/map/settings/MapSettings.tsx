import { newMap, newShapeId } from '@gapboard/board';
import { type EvidenceMap, orderAt } from '@gapboard/evidence';
import { useState } from 'react';
import { answer, api } from '../../../../api.ts';
import type { BoardRecord } from '../../../../session/kept/keptTables.ts';
import type { BoardRecords } from '../../../../session/records/boardRecords.ts';
import { useBoardLook } from '../../../../session/records/useBoardRecords.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Notice } from '../../../../ui/Notice.tsx';
import { ProblemNotice } from '../../../../ui/ProblemNotice.tsx';
import { useTask } from '../../../../useTask.ts';
import { MapForm } from './MapForm.tsx';
import style from './MapForm.module.css';
import { firstHeadings } from './firstHeadings.ts';
import { settingsWords as words } from './words.ts';

/** How a board's maps are set up. */
export function MapSettings({
  boardId,
  records,
  maps,
}: {
  boardId: string;
  records: BoardRecords;
  maps: readonly EvidenceMap[];
}) {
  const look = useBoardLook(records);
  const [done, setDone] = useState<string>();
  const [task, run] = useTask();

  const addMap = (): void => {
    const made = madeMap([...look.records.values()]);
    for (const record of made) records.act({ do: 'create', record });
    setDone(words.added);
  };
  return (
    <div className={style.settings}>
      {done !== undefined && <Notice kind="done" title={done} />}
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
      {maps.length === 0 && <p>{words.none}</p>}
      {maps.map((map) => {
        const record = look.records.get(map.id);
        if (!record) return null;
        return (
          <MapForm
            key={map.id}
            map={map}
            onSave={(changes) => {
              records.act({ do: 'edit', before: record, after: withProps(record, changes) });
              setDone(words.saved);
            }}
            onReveal={() =>
              run(async () => {
                const route = api.api.boards[':id'].ratings.reveal;
                await answer(route.$post({ param: { id: boardId }, json: { map: map.id } }));
                setDone(words.revealed);
              })
            }
          />
        );
      })}
      {maps.length === 0 && (
        <Button look="main" onClick={addMap}>
          {words.add}
        </Button>
      )}
    </div>
  );
}

/** A small map to begin with, beside what lies on the first page. */
function madeMap(records: readonly BoardRecord[]): BoardRecord[] {
  const page = records.find(({ typeName }) => typeName === 'page')?.id ?? 'page:page';
  const orders = records.flatMap((record) => {
    const index: unknown = Reflect.get(record, 'index');
    return Reflect.get(record, 'parentId') === page && typeof index === 'string' ? [index] : [];
  });
  const id = newShapeId((bytes) => void crypto.getRandomValues(bytes));
  const map = newMap(
    {
      id,
      page,
      index: orderAt(orders.toSorted(), orders.length),
      x: 0,
      y: 0,
      framework: { title: words.newTitle, question: '', source: '' },
    },
    undefined,
  );
  return [map, ...firstHeadings(id)];
}

function withProps(record: BoardRecord, changes: object): BoardRecord {
  return Object.assign({}, record, { props: { ...Reflect.get(record, 'props'), ...changes } });
}
