import { createContext, useContext } from 'react';
import type { BoardSession } from '../session/boardSession.ts';

const CanvasSession = createContext<BoardSession | undefined>(undefined);

/** Around a canvas: the session that what is drawn on it belongs to. */
export const CanvasSessionProvider = CanvasSession.Provider;

/** The session of the canvas that this component is drawn on. */
export function useCanvasSession(): BoardSession {
  const session = useContext(CanvasSession);
  if (!session) throw new Error('This belongs on a canvas.');
  return session;
}
