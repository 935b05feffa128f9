import type { Picture, Rect } from '@gapboard/drawing';
import { useMemo } from 'react';
import type { Records } from '../../../boardAt/sameRecords.ts';
import { Button } from '../../../ui/Button.tsx';
import { bringWords as said } from '../words.ts';
import { AreaChoice } from './AreaChoice.tsx';
import style from './BringTools.module.css';
import { partsOf } from './partsOf.ts';
import type { Bringing } from './useBringing.ts';

export interface BringToolsProps {
  bringing: Bringing;
  records: Records;
  picture: Picture;
  page: string;
}

/** How much of the moment shown is to come back: all of it, or an area. One note is chosen where it is. */
export function BringTools({ bringing, records, picture, page }: BringToolsProps) {
  const { ask, drawsArea, setDrawsArea } = bringing;
  return (
    <div className={style.tools}>
      <Button onClick={() => ask({ kind: 'whole' }, said.wholeBoard)}>{said.whole}</Button>
      <Button aria-expanded={drawsArea} onClick={() => setDrawsArea(!drawsArea)}>
        {drawsArea ? said.stopArea : said.area}
      </Button>
      {drawsArea && (
        <Parts
          records={records}
          picture={picture}
          page={page}
          onArea={(rect, label) => ask({ kind: 'area', page, rect }, said.quote(label))}
        />
      )}
    </div>
  );
}

function Parts({
  records,
  picture,
  page,
  onArea,
}: Omit<BringToolsProps, 'bringing'> & { onArea: (rect: Rect, label: string) => void }) {
  const parts = useMemo(() => partsOf(records, picture, page), [records, picture, page]);
  return <AreaChoice parts={parts} onArea={onArea} />;
}
