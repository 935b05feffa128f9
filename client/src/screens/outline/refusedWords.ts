import { type Refusal, refusalWords } from '@gapboard/board';

/** Why something is not done: shorter than what the server says, because nothing has happened yet. */
export function refusedWords(refusal: Refusal, name: string | undefined): string {
  switch (refusal.reason) {
    case 'not-yours':
      return `Not done: this belongs to ${name ?? 'somebody else'}. You can add your own beside it.`;
    case 'locked':
      return `Not done: this is locked${name === undefined ? '' : ` by ${name}`}. A facilitator can unlock it.`;
    case 'notes-closed':
      return 'Not done: notes are closed at the moment. What you wrote stays here.';
    case 'move-closed':
      return 'Not done: moving things of others is closed at the moment.';
    case 'deleted':
      return 'Not done: it has been deleted meanwhile, and only its author or a facilitator can bring it back.';
    default:
      return refusalWords(refusal, name);
  }
}
