import { useParams } from 'wouter';
import { BoardGate } from '../../onBoard/BoardGate.tsx';
import { OpenBoard } from './OpenBoard.tsx';

/** A board as its canvas. */
export default function BoardScreen() {
  const { id = '' } = useParams();
  return (
    // A board is opened afresh when the address changes to another one.
    <BoardGate key={id} id={id}>
      {(known, again) => <OpenBoard known={known} onRefused={again} />}
    </BoardGate>
  );
}
