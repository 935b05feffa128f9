/// <reference types="vite/client" />
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Tldraw } from 'tldraw';
import 'tldraw/tldraw.css';

/** The editor as its maker publishes it, with nothing of ours: what our drawing is measured beside. */
const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    createElement(Tldraw, {
      onMount: (editor) => void Object.assign(window, { gapboard: { editor } }),
    }),
  );
}
