import { useParams, useSearchParams } from 'wouter';
import { BoardGate } from '../../onBoard/BoardGate.tsx';
import { OpenReplay } from './OpenReplay.tsx';

/** How a board, or one drawing on it (`?drawing=<id>`), came about, played. */
export default function ReplayScreen() {
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const drawing = search.get('drawing') ?? undefined;
  return (
    <BoardGate key={id} id={id}>
      {(known) => <OpenReplay key={drawing} known={known} drawing={drawing} />}
    </BoardGate>
  );
}
