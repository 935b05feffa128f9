import { useEffect, useState } from 'react';

/** A laptop that changes its Wi-Fi is back within this, in ms; whoever is held should not wait longer for one that is not. */
const GRACE_MS = 15_000;

/** Whether somebody has been gone for so long that what they held has ended by itself; it does not begin again when they return. */
export function useIsOver(isHere: boolean): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (isHere) return;
    const timer = setTimeout(() => setOver(true), GRACE_MS);
    return () => clearTimeout(timer);
  }, [isHere]);
  return isOver;
}
