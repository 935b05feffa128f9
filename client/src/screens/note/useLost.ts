import { useEffect, useState } from 'react';
import type { PhoneView } from './line/PhoneLine.ts';

/** A line that is back within this time (ms) is not worth a word. */
const CALM_MS = 2_500;

/** Whether the line has been gone for longer than a moment. */
export function useLost(line: PhoneView['line']): boolean {
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    if (line !== 'lost') {
      if (line === 'live') setLost(false);
      return undefined;
    }
    const timer = setTimeout(() => setLost(true), CALM_MS);
    return () => clearTimeout(timer);
  }, [line]);
  return isLost;
}
