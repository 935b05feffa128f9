import type { BoardSession } from '../../../session/boardSession.ts';
import { setRules, useRules } from '../../../session/rules.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import style from './RulesPanel.module.css';
import { rulesWords } from './words.ts';

const NAMES = ['notes', 'move', 'sketch'] as const;

/** What participants may do just now. A switch takes effect at once, for everyone here. */
export function RulesPanel({ session, onClose }: { session: BoardSession; onClose: () => void }) {
  const rules = useRules(session);
  return (
    <Dialog title={rulesWords.title} onClose={onClose}>
      <p className={style.intro}>{rulesWords.intro}</p>
      <ul className={style.list}>
        {NAMES.map((name) => (
          <li key={name}>
            <label className={style.rule}>
              <span className={style.about}>
                <span className={style.name}>{rulesWords.rules[name].name}</span>
                <span className={style.hint}>{rulesWords.rules[name].hint}</span>
              </span>
              <input
                type="checkbox"
                role="switch"
                className={style.switch}
                checked={rules[name]}
                onChange={({ target }) => setRules(session, { ...rules, [name]: target.checked })}
              />
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
