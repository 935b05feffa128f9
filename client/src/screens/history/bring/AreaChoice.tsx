import type { Rect } from '@gapboard/drawing';
import { LineSelect } from '../LineSelect.tsx';
import { bringWords as said } from '../words.ts';
import type { BoardPart } from './partsOf.ts';

export interface AreaChoiceProps {
  parts: readonly BoardPart[];
  onArea: (rect: Rect, label: string) => void;
}

/** An area without a mouse: a cell of a map, or a drawing. */
export function AreaChoice({ parts, onArea }: AreaChoiceProps) {
  return (
    <LineSelect
      label={said.areaHint}
      value=""
      onChange={(value) => {
        const part = parts.find(({ id }) => id === value);
        if (part) onArea(part.rect, part.label);
      }}
    >
      <option value="">{said.choosePart}</option>
      {parts.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </LineSelect>
  );
}
