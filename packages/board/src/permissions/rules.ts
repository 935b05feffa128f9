/** What facilitators let participants do at the moment; in the `session` root under {@link RULES_KEY}. */
export interface Rules {
  /** add, edit and delete their own notes */
  notes: boolean;
  /** move notes of others */
  move: boolean;
  /** draw, and add, edit and delete their own shapes */
  sketch: boolean;
  /** the workshop is over: only facilitators change anything, scribes neither */
  over?: true;
}

/** Where the rules lie in the `session` root. */
export const RULES_KEY = 'rules';

export const USUAL_RULES: Rules = { notes: true, move: true, sketch: true };

/** When a workshop has been closed. */
export const RULES_WHEN_OVER: Rules = { notes: false, move: false, sketch: false, over: true };

/** The rules in whatever the `session` root holds: what is not said, or is of a later version, is as usual. */
export function rulesFrom(value: unknown): Rules {
  const said = typeof value === 'object' && value !== null ? { ...value } : {};
  const one = (name: Exclude<keyof Rules, 'over'>): boolean => {
    const rule: unknown = Reflect.get(said, name);
    return typeof rule === 'boolean' ? rule : USUAL_RULES[name];
  };
  const over = Reflect.get(said, 'over') === true;
  return {
    notes: one('notes'),
    move: one('move'),
    sketch: one('sketch'),
    ...(over && { over: true as const }),
  };
}
