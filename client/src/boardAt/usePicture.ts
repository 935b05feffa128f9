import type { UnknownRecord } from '@gapboard/board';
import { newPicture, type Picture } from '@gapboard/drawing';
import { useEffect, useRef, useState } from 'react';
import { assetAddress } from './assetAddress.ts';
import { BoardPictures } from './BoardPictures.ts';
import { putOver, type Records } from './sameRecords.ts';

/** A board's records and their picture, which is the same object however often it changes. */
export interface Drawn {
  records: Records;
  picture: Picture;
  /** another whenever what is to be seen is another */
  version: number;
}

const NOTHING: Records = new Map();

/**
 * The picture of what is given: of one moment after another, only what differs is worked out anew.
 *
 * @param board id of the board that pictures are fetched of; without, their names stand in their places
 */
export function usePicture(
  now: readonly UnknownRecord[] | undefined,
  board?: string,
): Drawn | undefined {
  const latest = useRef<Drawn>(undefined);
  const [drawn, setDrawn] = useState<Drawn>();
  useEffect(() => {
    if (!now) {
      // It may be wanted no more: nothing of it flashes up beside what comes next.
      latest.current = undefined;
      setDrawn(undefined);
      return;
    }
    const show = (next: Drawn): void => {
      latest.current = next;
      setDrawn(next);
    };
    const begin = (): Drawn => {
      const pictures = new BoardPictures(
        (asset) =>
          board === undefined ? undefined : assetAddress(board, latest.current?.records.get(asset)),
        (asset) => latest.current && show(painted(latest.current, asset)),
      );
      return {
        records: NOTHING,
        picture: newPicture([], { pictures: pictures.pixels }),
        version: 0,
      };
    };
    show(drawnNext(latest.current ?? begin(), now));
  }, [now, board]);
  return drawn;
}

function drawnNext(before: Drawn, now: readonly UnknownRecord[]): Drawn {
  const { records, put, gone } = putOver(before.records, now);
  if (put.length === 0 && gone.length === 0) return before;
  const { picture, version } = before;
  picture.remove(gone);
  picture.put(put);
  return { records, picture, version: version + 1 };
}

/** What shows a picture is painted anew, now that it has come. */
function painted({ records, picture, version }: Drawn, asset: string): Drawn {
  const record = records.get(asset);
  if (record) picture.put([{ ...record }]);
  return { records, picture, version: version + 1 };
}
