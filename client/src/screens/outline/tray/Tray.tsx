import type { EvidenceMap } from '@gapboard/evidence';
import { lazy } from 'react';
import { LazyPart } from '../../../ui/LazyPart.tsx';
import { Disclosure } from '../list/Disclosure.tsx';
import { loadActing } from '../loadActing.ts';
import { outlineWords } from '../words.ts';

const TrayLists = lazy(async () => ({ default: (await loadActing()).TrayLists }));

/** What belongs to a map and lies in none of its cells. */
export function Tray({ map }: { map: EvidenceMap }) {
  const { notes, studies } = map.tray;
  const many = notes.length + studies.length;
  return (
    <Disclosure level={2} title={outlineWords.tray(many)}>
      <LazyPart>
        <TrayLists map={map} />
      </LazyPart>
    </Disclosure>
  );
}
