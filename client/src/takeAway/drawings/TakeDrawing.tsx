import type { UnknownRecord } from '@gapboard/board';
import {
  type About,
  aboutDrawing,
  type Drawing,
  drawingsAmong,
  newPicture,
  type Picture,
  placedInk,
  rightsLine,
} from '@gapboard/drawing';
import { zipOf } from '@gapboard/evidence/export';
import { useMemo, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useTask } from '../../useTask.ts';
import { download } from '../download.ts';
import { takeFile } from '../takeFile.ts';
import { drawingPng } from './drawingPng.ts';
import { DrawingPreview } from './DrawingPreview.tsx';
import { type Size, SIZES } from './sizes.ts';
import style from './TakeDrawing.module.css';
import { type DrawingFormat, drawingWords as words, FORMATS } from './words.ts';

export interface AboutDrawing {
  drawing: Drawing;
  about: About;
}

const ALL = 'all';
/** What a PDF has pages of. */
const PAGES: readonly Size[] = ['a4', 'a3'];

/** Chooses which drawings, as what, how large and on what ground; shows them, whom they name, and under which licence. */
export function TakeDrawing({
  board,
  records,
  drawing,
}: {
  board: { id: string; title: string };
  records: readonly UnknownRecord[];
  drawing: string | undefined;
}) {
  const drawings = useMemo(() => drawingsIn(records), [records]);
  const picture = useMemo(() => newPicture(records), [records]);
  const [chosen, setChosen] = useState(
    drawings.some((one) => one.drawing.id === drawing) ? drawing : undefined,
  );
  const [format, setFormat] = useState<DrawingFormat>('png');
  const [size, setSize] = useState<Size>('a4');
  const [ground, setGround] = useState<'paper' | 'transparent'>('transparent');
  const [taken, setTaken] = useState('');
  const [task, run] = useTask();
  const only = drawings.find((one) => one.drawing.id === chosen);
  const shown = only ?? drawings[0];
  if (!shown) return <p>{words.none}</p>;
  const sizes = format === 'pdf' ? PAGES : SIZES;
  const page = sizes.includes(size) ? size : 'a4';

  const take = (): void => {
    setTaken('');
    run(async () => {
      const file =
        format === 'png'
          ? await pngFile(picture, only ? [only] : drawings, { size: page, ground }, board)
          : await takeFile(addressOf(board.id, only, { format, size: page, ground }));
      download(file.content, file.name);
      setTaken(file.name);
    });
  };
  return (
    <div className={style.form}>
      <DrawingPreview picture={picture} shown={shown} ground={ground} />
      <SelectField
        label={words.which}
        value={only?.drawing.id ?? ALL}
        onChange={(id) => setChosen(id === ALL ? undefined : id)}
      >
        {drawings.length > 1 && <option value={ALL}>{words.all(drawings.length)}</option>}
        {drawings.map(({ drawing: one, about }, n) => (
          <option key={one.id} value={one.id}>
            {one.frame?.name ? about.title : words.unnamed(n + 1, one.byScribe)}
          </option>
        ))}
      </SelectField>
      <div className={style.choices}>
        <SelectField
          label={words.format}
          value={format}
          onChange={(value) => setFormat(FORMATS.find((one) => one === value) ?? 'png')}
        >
          {FORMATS.map((one) => (
            <option key={one} value={one}>
              {words.formats[one]}
            </option>
          ))}
        </SelectField>
        {format !== 'svg' && (
          <SelectField
            label={words.size}
            value={page}
            onChange={(value) => setSize(SIZES.find((one) => one === value) ?? 'a4')}
          >
            {sizes.map((one) => (
              <option key={one} value={one}>
                {words.sizes[one]}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      <label className={style.check}>
        <input
          type="checkbox"
          checked={ground === 'paper'}
          onChange={({ target }) => setGround(target.checked ? 'paper' : 'transparent')}
        />
        {words.ground}
      </label>
      {(only || drawings.length === 1) && (
        <p className={style.about}>
          {shown.about.description ? words.said(shown.about.description) : words.nothingSaid}
        </p>
      )}
      <p className={style.about}>{rightsOf(only ? [only] : drawings)}</p>
      {task.at === 'problem' && <ProblemNotice problem={task.problem} />}
      <p>
        <Button look="main" busy={task.at === 'work'} onClick={take}>
          {words.take}
        </Button>
      </p>
      <p role="status">{taken === '' ? '' : words.taken(taken)}</p>
    </div>
  );
}

function drawingsIn(records: readonly UnknownRecord[]): AboutDrawing[] {
  const byId = new Map<string, UnknownRecord>(records.map((record) => [record.id, record]));
  return drawingsAmong(placedInk(records)).map((drawing) => ({
    drawing,
    about: aboutDrawing(drawing, (id) => byId.get(`user:${id}`)),
  }));
}

function rightsOf(drawings: readonly AboutDrawing[]): string {
  const lines = [
    ...new Set(drawings.flatMap(({ about }) => (about.credit ? rightsLine(about) : []))),
  ];
  return lines.length === 0 ? words.noCredit : words.rights(lines.join('; '));
}

function addressOf(
  boardId: string,
  only: AboutDrawing | undefined,
  { format, size, ground }: { format: 'svg' | 'pdf'; size: Size; ground: string },
): string {
  const query = new URLSearchParams({
    ground,
    ...(only && { drawing: only.drawing.id }),
    ...(format === 'pdf' && { paper: size }),
  });
  return `/api/boards/${encodeURIComponent(boardId)}/export.drawings.${format}?${query}`;
}

/** One picture, or several in a zip. */
async function pngFile(
  picture: Picture,
  drawings: readonly AboutDrawing[],
  choice: { size: Size; ground: 'paper' | 'transparent' },
  board: { title: string },
): Promise<{ content: Blob; name: string }> {
  const [first, ...others] = drawings;
  if (first && others.length === 0) {
    const bytes = await drawingPng(picture, first, choice);
    return { content: new Blob([bytes], { type: 'image/png' }), name: `${first.about.title}.png` };
  }
  const files = [];
  // One after the other: each takes the memory of a page.
  for (const [n, one] of drawings.entries()) {
    const name = `${String(n + 1).padStart(2, '0')} ${one.about.title.replaceAll(/[\\/:*?"<>|]+/g, ' ')}.png`;
    files.push({ name, bytes: await drawingPng(picture, one, choice) });
  }
  const zip = zipOf(files, new Date());
  const content = new Blob([zip], { type: 'application/zip' });
  return { content, name: `${words.file(board.title)}.zip` };
}
