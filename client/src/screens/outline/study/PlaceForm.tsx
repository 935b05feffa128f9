import {
  type CellRef,
  cellKey,
  type EvidenceMap,
  placementId,
  type Study,
} from '@gapboard/evidence';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { CellPicker } from '../note/CellPicker.tsx';
import { useOutline } from '../outline.ts';
import { placeName } from '../places.ts';
import { useActing } from '../useActing.ts';
import { placeAct } from './placements.ts';
import style from './Studies.module.css';
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
  const [to, setTo] = useState<CellRef | null>(null);
  const [problem, setProblem] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);

  const refuse = (words: string): void => {
    setProblem(words);
    say(words);
    form.current?.querySelector('select')?.focus();
  };
  const place = (): void => {
    if (!to || !map.cells.has(cellKey(to))) return refuse(studyWords.choose);
    if (records.look.records.has(placementId(study.id, to))) return refuse(studyWords.thereAlready);
    const refused = act(placeAct(study.id, to));
    if (refused !== undefined) return refuse(refused);
    say(studyWords.placed(name, placeName(map, to)));
    onClose();
  };
  return (
    <form
      ref={form}
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        place();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <fieldset className={style.set}>
        <legend>{studyWords.placeTitle}</legend>
        {problem !== undefined && <p className={style.error}>{problem}</p>}
        <CellPicker
          map={map}
          value={to}
          onChange={(cell) => {
            setTo(cell);
            setProblem(undefined);
          }}
          mayBeNowhere={false}
        />
      </fieldset>
      <div className={style.actions}>
        <Button type="submit" look="main">
          {studyWords.submit}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {studyWords.cancel}
        </Button>
      </div>
    </form>
  );
}
