import { memo } from 'react';
import { Unseen } from '../../ui/Unseen.tsx';
import { classes } from '../../ui/classes.ts';
import { variables } from '../../ui/variables.ts';
import { mapViewWords as said } from '../words.ts';
import style from './MapTable.module.css';
import { softHyphens } from './softHyphens.ts';

export interface HeadCellProps {
  label: string;
  definition: string;
  isGroup: boolean;
  /** there is room for its words as they are */
  isWhole: boolean;
  /** above the columns or beside the rows */
  side: 'above' | 'beside';
  band: number;
  bands: number;
  leaves: number;
}

/** A theme or an outcome of the table, or a group of them over all that it groups. */
export const HeadCell = memo(function HeadCell({
  label,
  definition,
  isGroup,
  isWhole,
  side,
  band,
  bands,
  leaves,
}: HeadCellProps) {
  const spans =
    side === 'above' ? { colSpan: leaves, rowSpan: bands } : { rowSpan: leaves, colSpan: bands };
  const scopes = { above: ['colgroup', 'col'], beside: ['rowgroup', 'row'] } as const;
  const named = label || said.unnamed;
  const shown = isWhole ? named : softHyphens(named);
  return (
    <th
      {...spans}
      scope={scopes[side][isGroup ? 0 : 1]}
      className={classes(
        style.head,
        style[side],
        isGroup ? style.group : style.leaf,
        label === '' && style.unnamed,
      )}
      style={side === 'beside' ? variables({ band }) : undefined}
      title={definition || undefined}
    >
      {shown === named ? (
        named
      ) : (
        <>
          <span aria-hidden="true">{shown}</span>
          <Unseen>{named}</Unseen>
        </>
      )}
    </th>
  );
});
