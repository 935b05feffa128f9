import { createContext, useContext } from 'react';
import type { HeldTexts } from './HeldTexts.ts';

const Held = createContext<HeldTexts | undefined>(undefined);

/** Around a canvas: the texts on it that stay on this device. */
export const HeldTextsProvider = Held.Provider;

export function useHeldTexts(): HeldTexts {
  const held = useContext(Held);
  if (!held) throw new Error('This belongs on a canvas.');
  return held;
}
