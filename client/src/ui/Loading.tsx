import style from './Loading.module.css';

/** Says that something is on its way; only after a moment, so that what is quick does not flicker. */
export function Loading({ words }: { words: string }) {
  return (
    <p className={style.loading} role="status">
      {words}
    </p>
  );
}
