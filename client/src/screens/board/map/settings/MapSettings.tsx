import { newMap, newShapeId, refusalWords } from '@gapboard/board';
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

/** What is said of the last thing that was done to a map; no words: it is asked of the server. */
interface Said {
  map: string | undefined;
  words: string | undefined;
  isRefused: boolean;
}

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
  const [said, setSaid] = useState<Said>();
  const [task, run] = useTask();

  const addMap = (): void => {
    const made = madeMap([...look.records.values()]);
    for (const record of made) records.act({ do: 'create', record });
    setSaid({ map: made[0]?.id, words: words.added, isRefused: false });
  };
  return (
    <div className={style.settings}>
      {maps.length === 0 && <p>{words.none}</p>}
      {maps.map((map) => {
        const record = look.records.get(map.id);
        if (!record) return null;
        const isSaid = said?.map === map.id;
        return (
          <MapForm
            key={map.id}
            map={map}
            onSave={(changes) => {
              const after = withProps(record, changes);
              const refusal = records.act({ do: 'edit', before: record, after });
              const isRefused = refusal !== undefined;
              setSaid({
                map: map.id,
                words: refusal ? refusalWords(refusal) : words.saved,
                isRefused,
              });
              return !isRefused;
            }}
            isRevealing={isSaid && task.at === 'work'}
            onReveal={() => {
              setSaid({ map: map.id, words: undefined, isRefused: false });
              run(async () => {
                const route = api.api.boards[':id'].ratings.reveal;
                await answer(route.$post({ param: { id: boardId }, json: { map: map.id } }));
                setSaid({ map: map.id, words: words.revealed, isRefused: false });
              });
            }}
          >
            {isSaid && said.words !== undefined && (
              <Notice kind={said.isRefused ? 'problem' : 'done'} title={said.words} />
            )}
            {isSaid && said.words === undefined && task.at === 'problem' && (
              <ProblemNotice problem={task.problem} />
            )}
          </MapForm>
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
