import type { Axis } from '@gapboard/evidence';
import { memo } from 'react';
import { useEditor, useValue, type TLShapeId } from 'tldraw';
import { classes } from '../../ui/classes.ts';
import { variables } from '../../ui/variables.ts';
import { chosenIn } from './chosen.ts';
import type { HeadingBox } from '@gapboard/evidence/layout';
import style from './MapGrid.module.css';
import { placed } from './MapGrid.tsx';
import { pressable } from './pressable.ts';
import { mapWords } from './words.ts';

/** Of a heading's largest letters; a line of its smallest is lower. */
const LINE = 40;

/** A theme or an outcome, or a group of them. Pressing it chooses it: what can be done with it is beside it. */
export const MapHeading = memo(function MapHeading({
  map,
  axis,
  box,
}: {
  map: TLShapeId;
  axis: Axis;
  box: HeadingBox;
}) {
  const editor = useEditor();
  const { heading, isLeaf } = box;
  const isChosen = useValue('chosen', () => chosenIn(editor).heading?.id === heading.id, [
    editor,
    heading.id,
  ]);
  return (
    <div
      className={classes(
        style.heading,
        axis === 'outcome' && style.across,
        !isLeaf && style.group,
        isChosen && style.chosen,
        heading.label === '' && style.unnamed,
      )}
      style={{
        ...placed(box),
        ...variables({ lines: Math.max(1, Math.floor((box.h - 16) / LINE)) }),
      }}
      title={heading.definition}
      data-heading={heading.id}
      {...pressable(editor)}
      onClick={() => chosenIn(editor).choose({ heading: { map, axis, id: heading.id } })}
    >
      <span>{heading.label || mapWords.unnamedHeading(axis)}</span>
    </div>
  );
});
