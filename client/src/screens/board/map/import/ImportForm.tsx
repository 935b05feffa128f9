import type { EvidenceMap } from '@gapboard/evidence';
import { useRef, useState } from 'react';
import { ApiProblem } from '../../../../apiProblem.ts';
import type { CanvasHandle } from '../../../../canvas/handle.ts';
import { Button } from '../../../../ui/Button.tsx';
import { keyed } from '../../../../ui/keyed.ts';
import { Notice } from '../../../../ui/Notice.tsx';
import { ProblemNotice } from '../../../../ui/ProblemNotice.tsx';
import { SelectField } from '../../../../ui/SelectField.tsx';
import type { Choices, ImportReport } from './bringIn.ts';
import { FileOffers } from './FileOffers.tsx';
import style from './ImportForm.module.css';
import { Preview } from './Preview.tsx';
import { Unread } from './Unread.tsx';
import { useImport } from './useImport.ts';
import { importWords as words } from './words.ts';

/** What the server takes for a map that is to be made. */
const NEW_MAP = 'new';
const TYPES = '.ris,.txt,.csv,.tsv,.json,.html,.htm,.gapboard,.tldr';

/** Brings in files: chosen, looked over on this device, shown line by line, and only then added. */
export function ImportForm({
  boardId,
  maps,
  map: lookedAt,
  canvas,
  onDone,
}: {
  boardId: string;
  maps: readonly EvidenceMap[];
  map: string | undefined;
  canvas: CanvasHandle | undefined;
  onDone: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [asked, setAsked] = useState(lookedAt);
  const [choices, setChoices] = useState<Choices>({});
  const [added, setAdded] = useState<ImportReport>();
  // Somebody may take the map away meanwhile.
  const map = asked === NEW_MAP || maps.some(({ id }) => id === asked) ? asked : maps[0]?.id;
  const { step, offers, add } = useImport(boardId, { files, map, choices }, (report) => {
    setAdded(report);
    setFiles([]);
    // What is brought in next goes there as well, and not into one more new map.
    setAsked(report.map ?? undefined);
  });
  const isAdding = step.at === 'preview' && step.adding === 'now';
  const isBusy = step.at === 'reading' || isAdding;

  if (added) {
    const toBoard = (): void => {
      onDone();
      if (added.map === null) return;
      // What is in no cell lies below the map, out of sight; a new map may lie on a page of its own.
      if (added.tray > 0) canvas?.showCell(added.map, null);
      else if (added.added.maps > 0) canvas?.show([added.map]);
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
        <SelectField label={words.into} value={map ?? ''} onChange={setAsked}>
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
            setFiles([...(target.files ?? [])]);
            setChoices({});
            // Else the same file chosen again, with something put right in it, would be no change.
            target.value = '';
          }}
        />
        <Button look="main" busy={isBusy} onClick={() => input.current?.click()}>
          {files.length === 0 ? words.choose : words.chooseOthers}
        </Button>
        {files.length > 0 && (
          <p className={style.files}>{files.map(({ name }) => name).join(', ')}</p>
        )}
      </div>
      <div role="status">{isBusy && <p>{isAdding ? words.adding : words.reading}</p>}</div>
      {step.at === 'identifying' && (
        <Notice kind="problem" title={words.identifying}>
          <ul>
            {keyed(step.found, words.foundAt).map(({ key, item }) => (
              <li key={key}>{words.foundAt(item)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {step.at === 'unread' && <Unread problem={step.problem} />}
      <FileOffers offers={offers} choices={choices} onChange={setChoices} />
      {step.at === 'preview' && (
        <>
          {step.adding instanceof ApiProblem && <ProblemNotice problem={step.adding} />}
          <Preview report={step.report} />
          <div className={style.actions}>
            <Button look="main" busy={isAdding} onClick={add}>
              {words.add}
            </Button>
            <Button onClick={onDone}>{words.cancel}</Button>
          </div>
        </>
      )}
    </div>
  );
}
