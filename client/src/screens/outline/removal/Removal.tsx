import { lazy, type ReactNode, useEffect, useRef, useState } from 'react';
import { LazyPart } from '../../../ui/LazyPart.tsx';
import { useOutline } from '../outline.ts';
import { AskProvider } from './asking.ts';

const RemoveForGood = lazy(() => import('../../../erasure/RemoveForGood.tsx'));

/**
 * Around lists of things that can be removed for good: asks before one is, and still stands when it is
 * in no list any more, to say where it was taken out of.
 */
export function Removal({ children }: { children: ReactNode }) {
  const { session } = useOutline();
  const [thing, setThing] = useState<string>();
  const [wasAsked, setWasAsked] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What opened the question, and would have the focus again, has gone with what was removed.
    if (wasAsked && document.activeElement === document.body) place.current?.focus();
    setWasAsked(false);
  }, [wasAsked]);
  return (
    <AskProvider value={setThing}>
      <div ref={place} tabIndex={-1} />
      {children}
      {thing !== undefined && (
        <LazyPart quiet>
          <RemoveForGood
            board={session.boardId}
            things={[thing]}
            onClose={() => {
              setThing(undefined);
              setWasAsked(true);
            }}
          />
        </LazyPart>
      )}
    </AskProvider>
  );
}
