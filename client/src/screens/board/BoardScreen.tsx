import { useParams } from 'wouter';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { OpenBoard } from './OpenBoard.tsx';
import { Refused } from './Refused.tsx';
import { useBoardAccess } from './useBoardAccess.ts';
import { boardWords } from './words.ts';
import { words } from '../../words.ts';

/** A board, for those who have joined it; for others the way in. */
export default function BoardScreen() {
  const { id = '' } = useParams();
  // A board is opened afresh when the address changes to another one.
  return <BoardById key={id} id={id} />;
}

function BoardById({ id }: { id: string }) {
  const [access, again] = useBoardAccess(id);
  switch (access.at) {
    case 'asking':
      return <Loading words={boardWords.opening} />;
    case 'in':
      return <OpenBoard known={access.known} onRefused={again} />;
    case 'out':
      return access.problem.type === 'no-session' ? (
        <Refused {...boardWords.noSession} />
      ) : (
        <Refused
          title={access.problem.title}
          detail={access.problem.detail}
          actions={<Button onClick={again}>{words.app.tryAgain}</Button>}
        />
      );
  }
}
