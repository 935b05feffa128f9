import { useEffect, useState } from 'react';
import { tldrawLicenceKey } from './config.ts';

/** `undefined` until the operator's key, or that there is none, is known. */
export function useLicenceKey(): string | null | undefined {
  const [key, setKey] = useState<string | null>();
  useEffect(() => {
    void tldrawLicenceKey().then(setKey);
  }, []);
  return key;
}
