import { stageWords } from '../words.ts';
import { useInvitation } from './useInvitation.ts';

/** How to join, in a line, for who comes late. */
export function InvitationLine({ boardId }: { boardId: string }) {
  const invitation = useInvitation(boardId);
  if (!invitation) return null;
  const said = stageWords.join;
  return (
    <p>
      {said.title}: <strong>{invitation.address}</strong> {said.type}{' '}
      <strong>{invitation.code}</strong>
    </p>
  );
}
