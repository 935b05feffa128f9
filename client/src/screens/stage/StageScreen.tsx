import { useParams } from 'wouter';
import { BoardGate } from '../../onBoard/BoardGate.tsx';
import { OpenStage } from './OpenStage.tsx';

/** A board on the projector: no tools, everything large. */
export default function StageScreen() {
  const { id = '' } = useParams();
  return (
    <BoardGate key={id} id={id}>
      {(known, again) => <OpenStage known={known} onRefused={again} />}
    </BoardGate>
  );
}
