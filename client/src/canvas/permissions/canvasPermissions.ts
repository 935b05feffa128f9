import { createContext, useContext } from 'react';
import type { Permissions } from './Permissions.ts';

const CanvasPermissions = createContext<Permissions | undefined>(undefined);

/** Around a canvas: what this person may do on it. */
export const CanvasPermissionsProvider = CanvasPermissions.Provider;

/** What this person may do on the canvas that this component is drawn on. */
export function usePermissions(): Permissions {
  const permissions = useContext(CanvasPermissions);
  if (!permissions) throw new Error('This belongs on a canvas.');
  return permissions;
}
