import {
  cellKey,
  type CellRef,
  type Direction,
  type EvidenceMap,
  type Study,
} from '@gapboard/evidence';
import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { shortened } from '../../../onBoard/shortened.ts';
import { useOutline } from '../outline.ts';
import { useActing } from '../useActing.ts';
import { placeAct, putBackAct, takeAct } from './placements.ts';
import { PlaceForm } from './PlaceForm.tsx';
import style from './Studies.module.css';
import { StudyBody } from './StudyBody.tsx';
import { studyWords } from './words.ts';

export interface StudyItemProps {
  study: Study;
  map: EvidenceMap;
  /** the cell it is listed in; `undefined`: among what is not placed */
  cell: CellRef | undefined;
  direction: Direction | undefined;
  /** this person has taken it out of the cell */
  onTaken: (study: Study) => void;
}

/** One study, and how it is placed in cells. */
export function StudyItem({ study, map, cell, direction, onTaken }: StudyItemProps) {
  const { say } = useOutline();
  const { may, act } = useActing();
  const [isPlacing, setPlacing] = useState(false);
  const name = shortened(study.title || studyWords.untitled);
  const [some] = map.cells.values();
  const mayPlace = some !== undefined && may(placeAct(study.id, some));
  const mayTake = cell !== undefined && may(takeAct(study.id, cell));
  const take = (from: CellRef): void => {
    const refused = act(takeAct(study.id, from));
    say(refused ?? studyWords.taken(name));
    if (refused === undefined) onTaken(study);
  };
  const action = cell ? studyWords.placeMore : studyWords.place;
  return (
    <li className={style.study} data-key={study.id} tabIndex={-1}>
      <StudyBody study={study} map={map} direction={direction} />
      {isPlacing && (
        <PlaceForm study={study} name={name} map={map} onClose={() => setPlacing(false)} />
      )}
      {!isPlacing && (mayPlace || mayTake) && (
        <div className={style.actions}>
          {mayPlace && (
            <Button
              look="quiet"
              data-key={`place ${study.id}`}
              aria-label={studyWords.of(action, name)}
              onClick={() => setPlacing(true)}
            >
              {action}
            </Button>
          )}
          {mayTake && (
            <Button
              look="quiet"
              data-key={`take ${study.id} ${cellKey(cell)}`}
              aria-label={studyWords.of(studyWords.take, name)}
              onClick={() => take(cell)}
            >
              {studyWords.take}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

export interface TakenLineProps {
  study: Study;
  cell: CellRef;
  onClose: () => void;
}

/** In the place of a study that one has taken out: what was done, and the way back. */
export function TakenLine({ study, cell, onClose }: TakenLineProps) {
  const { say } = useOutline();
  const { act } = useActing();
  const undo = (): void => {
    const refused = act(putBackAct(study.id, cell));
    say(refused ?? studyWords.undone);
    if (refused === undefined) onClose();
  };
  return (
    <li className={style.taken} data-key={study.id} tabIndex={-1}>
      <p>{studyWords.taken(shortened(study.title || studyWords.untitled))}</p>
      <div className={style.actions}>
        {/* The pressed button is gone: the focus goes on to the way back. */}
        <Button autoFocus onClick={undo}>
          {studyWords.undo}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {studyWords.dismiss}
        </Button>
      </div>
    </li>
  );
}
