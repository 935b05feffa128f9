import { lazy } from 'react';
import { LazyPart } from '../../../ui/LazyPart.tsx';
import { Disclosure } from '../list/Disclosure.tsx';
import { loadActing } from '../loadActing.ts';
import { outlineWords } from '../words.ts';

const AlsoLists = lazy(async () => ({ default: (await loadActing()).AlsoLists }));

export interface AlsoOnBoardProps {
  /** ids of the notes that maps show */
  ofMaps: ReadonlySet<string>;
  startsOpen: boolean;
}

/** All other words on the board, to read. */
export function AlsoOnBoard({ ofMaps, startsOpen }: AlsoOnBoardProps) {
  return (
    <Disclosure level={2} title={outlineWords.also} startsOpen={startsOpen}>
      <LazyPart>
        <AlsoLists ofMaps={ofMaps} />
      </LazyPart>
    </Disclosure>
  );
}
