import { useParams } from 'wouter';
import { BoardGate } from '../../onBoard/BoardGate.tsx';
import { Phone } from './Phone.tsx';

/** The board on a phone in the hall: what goes on, a form for notes, votes, and a hand to raise. No canvas. */
export default function NoteScreen() {
  const { id = '' } = useParams();
  return (
    <BoardGate key={id} id={id}>
      {(known, again) => <Phone known={known} onDoubt={again} />}
    </BoardGate>
  );
}
