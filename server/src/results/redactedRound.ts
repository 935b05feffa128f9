import type { Round } from '@gapboard/board';
import { redact } from '@gapboard/board/privacy';

/** A round as anyone may see it who has a link: with a word in place of what may identify somebody. */
export function redactedRound(round: Round): Round {
  const { result, criterion } = round;
  if (!result) return { ...round, criterion: redact(criterion) };
  const texts = Object.fromEntries(
    Object.entries(result.texts).map(([id, text]) => [id, redact(text)]),
  );
  return { ...round, criterion: redact(criterion), result: { ...result, texts } };
}
