import {
  type Finding,
  type KeptReasons,
  privacyWords,
  standsAgainst,
} from '@gapboard/board/privacy';
import { useState } from 'react';

/** What has been found in a text that may not be on the board, or not without a reason. */
export interface Privacy {
  found: Finding | undefined;
  /** the line under the text */
  line: string | undefined;
  /** Whether the text may go on. One that may not, or about which there is a question, is told of; `say` speaks it. */
  check: (text: string, kept: KeptReasons, say: (words: string) => void) => boolean;
  forget: () => void;
}

/** Looks a text over before it leaves the device. */
export function usePrivacy(): Privacy {
  const [found, setFound] = useState<Finding>();
  return {
    found,
    line: found && privacyWords(found).line,
    check: (text, kept, say) => {
      const next = standsAgainst(text, kept);
      setFound(next);
      if (next) say(privacyWords(next).spoken);
      return next === undefined;
    },
    forget: () => setFound(undefined),
  };
}
