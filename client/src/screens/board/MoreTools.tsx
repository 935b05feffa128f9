import { useState } from 'react';
import { Popover } from '../../people/Popover.tsx';
import style from './MoreTools.module.css';
import { BarTool, type BarToolProps, ToolIcon } from './BarTool.tsx';
import { boardWords } from './words.ts';

/** Tools for which a phone's bar has no room, one below the other, with their words. */
export default function MoreTools({ tools }: { tools: readonly BarToolProps[] }) {
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <div className={style.more}>
      <BarTool
        label={boardWords.more}
        icon={DOTS}
        expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <Popover label={boardWords.more} onClose={close}>
          <ul className={style.list}>
            {tools.map(({ label, name, icon, onClick }) => (
              <li key={label}>
                <button
                  type="button"
                  className={style.tool}
                  aria-label={name}
                  onClick={() => {
                    close();
                    onClick();
                  }}
                >
                  <ToolIcon d={icon} />
                  {label}
                </button>
              </li>
            ))}
          </ul>
        </Popover>
      )}
    </div>
  );
}

const DOTS = 'M4.5 12h1M11.5 12h1M18.5 12h1';
