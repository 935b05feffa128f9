import { words } from '../words.ts';
import style from './CloseButton.module.css';

/** Closes what it stands in the head of. */
export function CloseButton({ onClose }: { onClose: () => void }) {
  return (
    <button
      type="button"
      className={style.close}
      aria-label={words.app.close}
      onClick={() => onClose()}
    >
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <path
          d="M6 6l12 12M18 6L6 18"
          stroke="currentColor"
          strokeWidth="2.2"
          strokeLinecap="round"
        />
      </svg>
    </button>
  );
}
