/** What facilitators let participants do at the moment; in the `session` root under {@link RULES_KEY}. */
export interface Rules {
  /** add, edit and delete their own notes */
  notes: boolean;
  /** move notes of others */
  move: boolean;
  /** draw, and add, edit and delete their own shapes */
  sketch: boolean;
}

/** Where the rules lie in the `session` root. */
export const RULES_KEY = 'rules';

export const USUAL_RULES: Rules = { notes: true, move: true, sketch: true };

/** The rules in whatever the `session` root holds: what is not said, or is of a later version, is as usual. */
export function rulesFrom(value: unknown): Rules {
  const said = typeof value === 'object' && value !== null ? { ...value } : {};
  const one = (name: keyof Rules): boolean => {
    const rule: unknown = Reflect.get(said, name);
    return typeof rule === 'boolean' ? rule : USUAL_RULES[name];
  };
  return { notes: one('notes'), move: one('move'), sketch: one('sketch') };
}
