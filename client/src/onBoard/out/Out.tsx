import type { ApiProblem } from '../../apiProblem.ts';
import { Button } from '../../ui/Button.tsx';
import { words } from '../../words.ts';
import { Refused } from '../Refused.tsx';
import Gone from './Gone.tsx';
import { outWords } from './words.ts';
import { Waiting } from './Waiting.tsx';

/** A board that does not open here, whatever the reason; `again` asks the server anew. */
export default function Out({
  board,
  problem,
  again,
}: {
  board: string;
  problem: ApiProblem;
  again: () => void;
}) {
  switch (problem.type) {
    case 'no-session':
      return <Refused {...outWords.noSession} />;
    case 'board-unknown':
      return <Gone board={board} problem={problem} />;
    case 'waiting':
      return <Waiting board={board} onChanged={again} />;
    default:
      return (
        <Refused
          title={problem.title}
          detail={problem.detail}
          actions={<Button onClick={again}>{words.app.tryAgain}</Button>}
        />
      );
  }
}
