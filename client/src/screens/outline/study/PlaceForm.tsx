import {
  type CellRef,
  cellKey,
  type EvidenceMap,
  placementId,
  type Study,
} from '@gapboard/evidence';
import { CellForm } from '../note/CellForm.tsx';
import { useOutline } from '../outline.ts';
import { placeName } from '../places.ts';
import { useActing } from '../useActing.ts';
import { placeAct } from './placements.ts';
import { studyWords } from './words.ts';

export interface PlaceFormProps {
  study: Study;
  name: string;
  map: EvidenceMap;
  onClose: () => void;
}

/** Puts a study in a further cell. */
export function PlaceForm({ study, name, map, onClose }: PlaceFormProps) {
  const { records, say } = useOutline();
  const { act } = useActing();

  const place = (to: CellRef | null): string | undefined => {
    if (!to || !map.cells.has(cellKey(to))) return studyWords.choose;
    if (records.look.records.has(placementId(study.id, to))) return studyWords.thereAlready;
    const refused = act(placeAct(study.id, to));
    if (refused !== undefined) return refused;
    say(studyWords.placed(name, placeName(map, to)));
    onClose();
    return undefined;
  };
  return (
    <CellForm
      title={studyWords.placeTitle}
      submit={studyWords.submit}
      map={map}
      from={null}
      mayBeNowhere={false}
      onChosen={place}
      onClose={onClose}
    />
  );
}
