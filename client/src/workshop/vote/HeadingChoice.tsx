import type { EvidenceMap, Heading } from '@gapboard/evidence';
import { Check } from './Check.tsx';
import style from './HeadingChoice.module.css';
import { openVoteWords as said } from './openWords.ts';

export interface HeadingChoiceProps {
  maps: readonly EvidenceMap[];
  /** ids of headings */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Themes and outcomes, or groups of them, whose notes are meant; put away until somebody wants them. */
export function HeadingChoice({ maps, chosen, onChange }: HeadingChoiceProps) {
  if (maps.length === 0) return null;
  const list = (headings: readonly Heading[]) => (
    <ul className={style.list}>
      {headings.map((heading) => (
        <li key={heading.id}>
          <Check
            label={heading.label}
            checked={chosen.includes(heading.id)}
            onChange={(on) => {
              const others = chosen.filter((id) => id !== heading.id);
              onChange(on ? [...others, heading.id] : others);
            }}
          />
          {heading.children.length > 0 && list(heading.children)}
        </li>
      ))}
    </ul>
  );
  return (
    <details className={style.more} open={chosen.length > 0 || undefined}>
      <summary className={style.summary}>{said.headings}</summary>
      <p className={style.hint}>{said.headingsHint}</p>
      {maps.map((map) => (
        <div key={map.id} className={style.map}>
          <fieldset className={style.axis}>
            <legend>{said.themes}</legend>
            {list(map.themes.roots)}
          </fieldset>
          <fieldset className={style.axis}>
            <legend>{said.outcomes}</legend>
            {list(map.outcomes.roots)}
          </fieldset>
        </div>
      ))}
    </details>
  );
}
