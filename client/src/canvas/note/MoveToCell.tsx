import type { EvidenceNote } from '@gapboard/board/schema';
import { type CellRef, cellKey, type EvidenceMap, headingPath } from '@gapboard/evidence';
import type { SubmitEvent } from 'react';
import { useEditor, useValue, type TLShapeId } from 'tldraw';
import { Button } from '../../ui/Button.tsx';
import { saidIn } from '../../ui/saidIn.ts';
import { bringIntoView } from '../bringIntoView.ts';
import { mapsOf } from '../map/BoardMaps.ts';
import style from './NoteTools.module.css';
import { noteWords as words } from './words.ts';

/** Moves notes to a cell or to the tray without dragging. */
export function MoveToCell({
  notes,
  onDone,
}: {
  notes: readonly EvidenceNote[];
  onDone: () => void;
}) {
  const editor = useEditor();
  const maps = mapsOf(editor);
  const map = useValue('the map to move in', () => mapFor(notes, maps), [notes, maps]);
  const now = notes[0]?.props.cell;
  if (!map) return null;
  const move = (cell: CellRef | null): void => {
    editor.markHistoryStoppingPoint('move to a cell');
    maps.put(notes, { map: map.id as TLShapeId, cell });
    const [first] = notes;
    if (first) bringIntoView(editor, first.id);
    onDone();
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const cell = map.cells.get(
      cellKey({ theme: saidIn(form, 'theme'), outcome: saidIn(form, 'outcome') }),
    );
    if (cell) move({ theme: cell.theme, outcome: cell.outcome });
  };
  return (
    <form className={style.form} onSubmit={onSubmit} onKeyDown={(event) => event.stopPropagation()}>
      <HeadingSelect name="theme" label={words.theme} tree={map.themes} value={now?.theme} />
      <HeadingSelect
        name="outcome"
        label={words.outcome}
        tree={map.outcomes}
        value={now?.outcome}
      />
      <div className={style.row}>
        <Button look="main" type="submit">
          {words.moveHere}
        </Button>
        <Button onClick={() => move(null)}>{words.toTray}</Button>
        <Button look="quiet" onClick={onDone}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

function HeadingSelect({
  name,
  label,
  tree,
  value,
}: {
  name: string;
  label: string;
  tree: EvidenceMap['themes'];
  value: string | undefined;
}) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={value} required>
        {tree.leaves.length === 0 && <option value="">{words.noneYet}</option>}
        {tree.leaves.map(({ id }) => (
          <option key={id} value={id}>
            {headingPath(tree, id)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The map that notes lie in; for those that lie in none, the first of the page. */
function mapFor(
  notes: readonly EvidenceNote[],
  maps: ReturnType<typeof mapsOf>,
): EvidenceMap | undefined {
  const shapes = maps.shapes();
  const own = shapes.find(({ id }) => notes.some(({ parentId }) => parentId === id)) ?? shapes[0];
  return own && maps.map(own.id);
}
