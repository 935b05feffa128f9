import { type UnknownRecord } from '@gapboard/board';
import type { Drawn } from '../../boardAt/usePicture.ts';
import { BoardPicture } from '../../boardAt/view/BoardPicture.tsx';
import type { Mark } from '../../boardAt/view/paintMarks.ts';
import type { Sight } from '../../boardAt/view/useSight.ts';
import { ViewTools } from '../../boardAt/view/ViewTools.tsx';
import type { Bringing } from './bring/useBringing.ts';
import { bringWords, historyWords as said } from './words.ts';

export interface ThenPictureProps {
  drawn: Drawn;
  page: string;
  onPage: (page: string) => void;
  sight: Sight;
  /** the moment it shows, in words */
  when: string;
  marks: readonly Mark[];
  bringing: Bringing;
  onPress: (record: UnknownRecord | undefined) => void;
}

/** The board as it was, to move about on; pressed for one note, drawn on for an area. */
export function ThenPicture({
  drawn: { picture, records, version },
  page,
  onPage,
  sight,
  when,
  marks,
  bringing: { drawsArea, ask },
  onPress,
}: ThenPictureProps) {
  return (
    <BoardPicture
      picture={picture}
      version={version}
      page={page}
      sight={sight}
      label={said.picture(when)}
      marks={marks}
      drawsArea={drawsArea}
      onPress={(point) => onPress(records.get(picture.shapeAt(page, point) ?? ''))}
      onArea={(rect) => ask({ kind: 'area', page, rect }, bringWords.drawnArea)}
    >
      <ViewTools picture={picture} page={page} onPage={onPage} sight={sight} />
    </BoardPicture>
  );
}
