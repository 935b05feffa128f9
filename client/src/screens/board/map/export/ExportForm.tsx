import type { EvidenceMap } from '@gapboard/evidence';
import { lazy, useState } from 'react';
import { ApiProblem } from '../../../../apiProblem.ts';
import type { CanvasHandle } from '../../../../canvas/handle.ts';
import { Button } from '../../../../ui/Button.tsx';
import { LazyPart } from '../../../../ui/LazyPart.tsx';
import { ProblemNotice } from '../../../../ui/ProblemNotice.tsx';
import { SelectField } from '../../../../ui/SelectField.tsx';
import { useTask } from '../../../../useTask.ts';
import { download } from '../../../../takeAway/download.ts';
import style from './ExportForm.module.css';
import { exportAddress, type ExportChoice, type Format, FORMATS } from './formats.ts';
import { takeFile } from '../../../../takeAway/takeFile.ts';
import { exportWords as words } from './words.ts';

const TakeDrawingDialog = lazy(() => import('../../../../takeAway/drawings/TakeDrawingDialog.tsx'));

const PICTURES = ['selection', 'map', 'board'] as const;
type Pictured = (typeof PICTURES)[number];

/** Takes a map, or the whole board, away: as files for people, for tables and for other tools. */
export function ExportForm({
  board,
  maps,
  map: lookedAt,
  leads,
  canvas,
}: {
  board: { id: string; title: string };
  maps: readonly EvidenceMap[];
  map: string | undefined;
  leads: boolean;
  canvas: CanvasHandle | undefined;
}) {
  const [asked, setAsked] = useState(lookedAt);
  // Somebody may take the map away meanwhile.
  const map = maps.find(({ id }) => id === asked) ?? maps[0];
  const mapId = map?.id;
  const [choice, setChoice] = useState<ExportChoice>({
    names: false,
    internal: false,
    redact: false,
  });
  const [takesDrawings, setTakesDrawings] = useState(false);
  const [task, run] = useTask();
  /** what was asked for last */
  const [taken, setTaken] = useState('');
  const take = (format: Format): void => {
    setTaken(format);
    run(async () => {
      const { content, name } = await takeFile(exportAddress(board.id, mapId, format, choice));
      download(content, name);
    });
  };
  const takePicture = (what: Pictured, format: 'png' | 'svg'): void => {
    setTaken(what);
    run(async () => {
      const picture = await canvas?.picture(what, mapId, format);
      if (!picture)
        throw new ApiProblem({ type: 'nothing-there', status: 0, ...words.nothingThere });
      const title = what === 'map' && maps.length > 1 ? map?.title : '';
      download(picture, `${title || board.title}.${format}`);
    });
  };
  const whyNot = (what: string) =>
    task.at === 'problem' && taken === what && <ProblemNotice problem={task.problem} />;
  const chosen = canvas?.hasSelection() === true;
  return (
    <div className={style.form}>
      {maps.length > 1 && (
        <SelectField label={words.which} value={mapId ?? ''} onChange={setAsked}>
          {maps.map(({ id, title }) => (
            <option key={id} value={id}>
              {title || words.unnamed}
            </option>
          ))}
        </SelectField>
      )}
      {leads && (
        <fieldset className={style.choices}>
          <legend>{words.choices}</legend>
          {(['names', 'internal', 'redact'] as const).map((name) => (
            <label key={name} className={style.choice}>
              <input
                type="checkbox"
                checked={choice[name]}
                onChange={({ target }) => setChoice({ ...choice, [name]: target.checked })}
              />
              {words.choice[name]}
            </label>
          ))}
        </fieldset>
      )}
      {maps.length === 0 && <p>{words.noMap}</p>}
      <ul className={style.formats}>
        {FORMATS.filter((format) => maps.length > 0 || format === 'tldr').map((format) => (
          <li key={format} className={style.format}>
            <span className={style.about}>
              <span className={style.name}>{words.formats[format].name}</span>
              <span className={style.hint}>{words.formats[format].hint}</span>
            </span>
            <Button
              busy={task.at === 'work'}
              aria-label={words.takeAs(words.formats[format].name)}
              onClick={() => take(format)}
            >
              {words.take}
            </Button>
            {whyNot(format)}
          </li>
        ))}
        {canvas && (
          <li className={style.format}>
            <span className={style.about}>
              <span className={style.name}>{words.drawings}</span>
              <span className={style.hint}>{words.drawingsHint}</span>
            </span>
            <Button onClick={() => setTakesDrawings(true)}>{words.chooseDrawing}</Button>
          </li>
        )}
        {PICTURES.filter((what) => what !== 'map' || maps.length > 0).map((what) => (
          <li key={what} className={style.format}>
            <span className={style.about}>
              <span className={style.name}>{words.pictures[what]}</span>
              <span className={style.hint}>
                {what === 'selection' && !chosen ? words.chooseFirst : words.pictureHint}
              </span>
            </span>
            {(['png', 'svg'] as const).map((format) => (
              <Button
                key={format}
                disabled={what === 'selection' && !chosen}
                busy={task.at === 'work'}
                aria-label={words.pictureAs(words.pictures[what], format)}
                onClick={() => takePicture(what, format)}
              >
                {format.toUpperCase()}
              </Button>
            ))}
            {whyNot(what)}
          </li>
        ))}
      </ul>
      {canvas && takesDrawings && (
        <LazyPart quiet>
          <TakeDrawingDialog
            board={board}
            records={canvas.records}
            onClose={() => setTakesDrawings(false)}
          />
        </LazyPart>
      )}
    </div>
  );
}
