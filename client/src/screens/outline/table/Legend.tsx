import { lazy } from 'react';
import { LazyPart } from '../../../ui/LazyPart.tsx';
import { Disclosure } from '../list/Disclosure.tsx';
import { loadActing } from '../loadActing.ts';
import { tableWords } from './words.ts';

const LegendList = lazy(async () => ({ default: (await loadActing()).LegendList }));

/** What the signs in the cells mean, for those who want to know. */
export function Legend() {
  return (
    <Disclosure level={3} title={tableWords.legend}>
      <LazyPart>
        <LegendList />
      </LazyPart>
    </Disclosure>
  );
}
