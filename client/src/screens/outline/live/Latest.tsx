import { lazy } from 'react';
import { LazyPart } from '../../../ui/LazyPart.tsx';
import { Disclosure } from '../list/Disclosure.tsx';
import { loadActing } from '../loadActing.ts';
import { outlineWords } from '../words.ts';
import type { Told } from './telling.ts';

const LatestList = lazy(async () => ({ default: (await loadActing()).LatestList }));

/** What others have done, for those who missed it when it was said. */
export function Latest({ latest }: { latest: readonly Told[] }) {
  return (
    <Disclosure level={2} title={outlineWords.latest(latest.length)}>
      <LazyPart>
        <LatestList latest={latest} />
      </LazyPart>
    </Disclosure>
  );
}
