import type { EvidenceMap } from '@gapboard/evidence';
import { useRef, useState } from 'react';
import { ApiProblem } from '../../../../apiProblem.ts';
import type { CanvasHandle } from '../../../../canvas/handle.ts';
import { Button } from '../../../../ui/Button.tsx';
import { keyed } from '../../../../ui/keyed.ts';
import { Notice } from '../../../../ui/Notice.tsx';
import { ProblemNotice } from '../../../../ui/ProblemNotice.tsx';
import { SelectField } from '../../../../ui/SelectField.tsx';
import { useTask } from '../../../../useTask.ts';
import { bringIn, type Choices, type ImportReport, offersIn } from './bringIn.ts';
import { FileOffers } from './FileOffers.tsx';
import style from './ImportForm.module.css';
import { lookFirst, type FoundHere } from './lookFirst.ts';
import { Preview } from './Preview.tsx';
import { importWords as words } from './words.ts';

/** What the server takes for a map that is to be made. */
const NEW_MAP = 'new';
/** The server takes no more at once, in bytes; a browser would only see the line break. */
const MOST = 20 * 1024 * 1024;
const TYPES = '.ris,.txt,.csv,.tsv,.json,.html,.htm,.gapboard,.tldr';

/** Brings in files: chosen, looked over on this device, shown line by line, and only then added. */
export function ImportForm({
  boardId,
  maps,
  canvas,
  onDone,
}: {
  boardId: string;
  maps: readonly EvidenceMap[];
  canvas: CanvasHandle | undefined;
  onDone: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [map, setMap] = useState(maps[0]?.id);
  const [choices, setChoices] = useState<Choices>({});
  const [found, setFound] = useState<readonly FoundHere[]>([]);
  const [report, setReport] = useState<ImportReport>();
  const [added, setAdded] = useState<ImportReport>();
  const [task, run] = useTask();
  const isBusy = task.at === 'work';

  const look = (next: {
    files: readonly File[];
    map: string | undefined;
    choices: Choices;
  }): void =>
    run(async () => {
      setReport(undefined);
      setAdded(undefined);
      setFound([]);
      if (next.files.reduce((sum, { size }) => sum + size, 0) > MOST) {
        throw new ApiProblem({ type: 'import-too-big', status: 0, ...words.tooBig });
      }
      const here = await lookFirst(next.files);
      setFound(here);
      if (here.length === 0) setReport(await bringIn(boardId, { ...next, dry: true }));
    });
  const add = (): void =>
    run(async () => {
      setAdded(await bringIn(boardId, { files, map, choices, dry: false }));
      setReport(undefined);
    });

  if (added) {
    const toBoard = (): void => {
      onDone();
      // What is in no cell lies below the map, out of sight.
      if (added.map !== null && added.tray > 0) canvas?.showCell(added.map, null);
    };
    return (
      <Notice
        kind="done"
        title={words.added(added.added)}
        actions={
          <>
            <Button look="main" onClick={toBoard}>
              {words.toBoard}
            </Button>
            <Button onClick={() => setAdded(undefined)}>{words.more}</Button>
          </>
        }
      >
        {words.aside(added)}
      </Notice>
    );
  }
  return (
    <div className={style.form}>
      <p>{words.intro}</p>
      {maps.length > 0 && (
        <SelectField
          label={words.into}
          value={map ?? ''}
          onChange={(id) => {
            setMap(id);
            if (files.length > 0) look({ files, map: id, choices });
          }}
        >
          {maps.map(({ id, title }) => (
            <option key={id} value={id}>
              {title || words.unnamed}
            </option>
          ))}
          <option value={NEW_MAP}>{words.newMap}</option>
        </SelectField>
      )}
      <div>
        <input
          ref={input}
          type="file"
          multiple
          accept={TYPES}
          className={style.input}
          aria-label={words.choose}
          onChange={({ target }) => {
            const chosen = [...(target.files ?? [])];
            setFiles(chosen);
            setChoices({});
            if (chosen.length > 0) look({ files: chosen, map, choices: {} });
          }}
        />
        <Button look="main" busy={isBusy} onClick={() => input.current?.click()}>
          {files.length === 0 ? words.choose : words.chooseOthers}
        </Button>
        {files.length > 0 && (
          <p className={style.files}>{files.map(({ name }) => name).join(', ')}</p>
        )}
      </div>
      <div role="status">{isBusy && <p>{words.reading}</p>}</div>
      {found.length > 0 && (
        <Notice kind="problem" title={words.identifying}>
          <ul>
            {keyed(found, ({ file, line, what }) => words.foundAt(file, line, what)).map(
              ({ key, item: { file, line, what } }) => (
                <li key={key}>{words.foundAt(file, line, what)}</li>
              ),
            )}
          </ul>
        </Notice>
      )}
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
      <FileOffers
        offers={report?.offers ?? (task.at === 'problem' ? offersIn(task.problem) : [])}
        choices={choices}
        onChange={(next) => {
          setChoices(next);
          look({ files, map, choices: next });
        }}
      />
      {report && (
        <>
          <Preview report={report} />
          <div className={style.actions}>
            <Button look="main" busy={isBusy} onClick={add}>
              {words.add}
            </Button>
            <Button onClick={onDone}>{words.cancel}</Button>
          </div>
        </>
      )}
    </div>
  );
}
