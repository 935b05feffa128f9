import type { ReactNode } from 'react';
import type { KnownBoard } from '../session/knownBoard.ts';
import { Button } from '../ui/Button.tsx';
import { Loading } from '../ui/Loading.tsx';
import { words } from '../words.ts';
import { Refused } from './LazyRefused.tsx';
import { useBoardAccess } from './useBoardAccess.ts';
import { onBoardWords } from './words.ts';

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
      return access.problem.type === 'no-session' ? (
        <Refused {...onBoardWords.noSession} />
      ) : (
        <Refused
          title={access.problem.title}
          detail={access.problem.detail}
          actions={<Button onClick={again}>{words.app.tryAgain}</Button>}
        />
      );
  }
}
