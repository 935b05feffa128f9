import { type CellRef, type EvidenceMap, headingPath, type HeadingTree } from '@gapboard/evidence';
import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import style from './TidyPanel.module.css';
import { tidyWords as said } from './words.ts';

/** A cell of a map, from plain lists. */
export function ToCell({
  maps,
  onMove,
  onCancel,
}: {
  maps: readonly EvidenceMap[];
  onMove: (mapId: string, cell: CellRef) => void;
  onCancel: () => void;
}) {
  const [wanted, setMap] = useState<string>();
  const map = maps.find(({ id }) => id === wanted) ?? maps[0];
  const [theme, setTheme] = useState<string>();
  const [outcome, setOutcome] = useState<string>();
  if (!map) return null;
  const at = {
    theme: leafOf(map.themes, theme),
    outcome: leafOf(map.outcomes, outcome),
  };
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        onMove(map.id, at);
      }}
    >
      {maps.length > 1 && (
        <SelectField label={said.map} value={map.id} onChange={setMap}>
          {maps.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField label={said.theme} value={at.theme} onChange={setTheme}>
        <Leaves tree={map.themes} />
      </SelectField>
      <SelectField label={said.outcome} value={at.outcome} onChange={setOutcome}>
        <Leaves tree={map.outcomes} />
      </SelectField>
      <div className={style.actions}>
        <Button look="main" type="submit">
          {said.move}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {said.cancel}
        </Button>
      </div>
    </form>
  );
}

function Leaves({ tree }: { tree: HeadingTree }) {
  return tree.leaves.map(({ id }) => (
    <option key={id} value={id}>
      {headingPath(tree, id)}
    </option>
  ));
}

function leafOf({ leaves }: HeadingTree, wanted: string | undefined): string {
  return (leaves.find(({ id }) => id === wanted) ?? leaves[0])?.id ?? '';
}
