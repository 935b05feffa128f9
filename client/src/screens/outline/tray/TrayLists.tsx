import type { EvidenceMap } from '@gapboard/evidence';
import { useRef } from 'react';
import { NoteLists } from '../note/NoteLists.tsx';
import { TRAY } from '../places.ts';
import { Removal } from '../removal/Removal.tsx';
import { StudyList } from '../study/StudyList.tsx';
import { studyWords } from '../study/words.ts';
import { useFocusKept } from '../useFocusKept.ts';
import { trayWords } from './words.ts';
import style from './Tray.module.css';

/** What lies in no cell: what that means, and the notes and studies. */
export function TrayLists({ map }: { map: EvidenceMap }) {
  const { notes, studies } = map.tray;
  const lists = useRef<HTMLDivElement>(null);
  useFocusKept(lists);
  return (
    <div ref={lists} className={style.tray}>
      <p className={style.facts}>
        {notes.length + studies.length > 0 ? trayWords.hint : trayWords.empty}
      </p>
      {/* Where the focus goes when the last thing here is gone. */}
      <div data-key={TRAY} tabIndex={-1} />
      <Removal>
        <NoteLists map={map} notes={notes} place={TRAY} level={3} />
      </Removal>
      {studies.length > 0 && <h3 className={style.heading}>{studyWords.listOf(studies.length)}</h3>}
      <StudyList map={map} studies={studies.map((study) => ({ study }))} />
    </div>
  );
}
