import { createContext } from 'react';

/** Asks whether the thing of that id is to be removed for good. */
export const Asking = createContext<((id: string) => void) | undefined>(undefined);
export const AskProvider = Asking.Provider;
