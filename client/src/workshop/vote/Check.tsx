import style from './Check.module.css';

export interface CheckProps {
  label: string;
  checked: boolean;
  onChange: (on: boolean) => void;
}

/** Something that is on or off, with its words beside it. */
export function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label className={style.choice}>
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
