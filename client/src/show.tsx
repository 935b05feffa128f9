import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './style/tokens.css';
import './style/base.css';

/** Shows an app in the page that has loaded it. */
export function show(app: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root.');
  createRoot(root).render(<StrictMode>{app}</StrictMode>);
}
