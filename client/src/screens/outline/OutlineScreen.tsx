import { useParams } from 'wouter';
import { BoardGate } from '../../onBoard/BoardGate.tsx';
import { OpenOutline } from './OpenOutline.tsx';

/** A board as a table and lists, without its canvas. */
export default function OutlineScreen() {
  const { id = '' } = useParams();
  return (
    // A board is opened afresh when the address changes to another one.
    <BoardGate key={id} id={id}>
      {(known, again) => <OpenOutline known={known} onRefused={again} />}
    </BoardGate>
  );
}
