import { lazy, type ReactNode, Suspense } from 'react';
import type { KnownBoard } from '../session/knownBoard.ts';
import { Loading } from '../ui/Loading.tsx';
import { useBoardAccess } from './useBoardAccess.ts';
import { onBoardWords } from './words.ts';

const Out = lazy(() => import('./out/Out.tsx'));

export interface BoardGateProps {
  /** the board's id */
  id: string;
  /** what those who have joined come to see; `again` asks the server anew whether they may */
  children: (known: KnownBoard, again: () => void) => ReactNode;
}

/** A board, for those who have joined it; for others the way in. Give it the board's id as its key. */
export function BoardGate({ id, children }: BoardGateProps) {
  const [access, again] = useBoardAccess(id);
  switch (access.at) {
    case 'asking':
      return <Loading words={onBoardWords.opening} />;
    case 'in':
      return children(access.known, again);
    case 'out':
      return (
        <Suspense>
          <Out board={id} problem={access.problem} again={again} />
        </Suspense>
      );
  }
}
