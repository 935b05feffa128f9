/** JSON as files have it: perhaps cut short, perhaps with raw tabs in its texts, perhaps amid a page. */

export type Parsed =
  | { ok: true; value: unknown }
  /** `cut`: it stops before it ends; `broken`: something in it is wrong */
  | { ok: false; why: 'cut' | 'broken' };

export function parseJson(text: string): Parsed {
  const json = text.replace(/^\ufeff/, '');
  const end = endOfJson(json, 0);
  if (end === null) return { ok: false, why: 'cut' };
  try {
    // A raw tab or line break is a mistake within a text and means nothing outside of one, so a
    // space does for it in both places.
    const value: unknown = JSON.parse(json.replace(/\p{Cc}/gu, ' '));
    return { ok: true, value };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, why: 'broken' };
    throw error;
  }
}

/**
 * Where the JSON value that begins at `from` ends: after its last bracket or quote, by JSON's own
 * rules for texts and brackets. `null`: the text stops before that.
 */
export function endOfJson(text: string, from: number): number | null {
  const start = from + (/^\s*/.exec(text.slice(from, from + 1000))?.[0].length ?? 0);
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    switch (text[at]) {
      case '"': {
        const end = endOfText(text, at);
        if (end === null) return null;
        at = end - 1;
        if (depth === 0) return end;
        break;
      }
      case '{':
      case '[':
        depth += 1;
        break;
      case '}':
      case ']':
        depth -= 1;
        if (depth <= 0) return at + 1;
        break;
      case ',':
      case ';':
        // A number, true, false or null ends where the next thing begins.
        if (depth === 0) return at;
        break;
      default:
    }
  }
  return depth === 0 && start < text.length ? text.length : null;
}

/** `at` is at the opening quote. */
function endOfText(text: string, at: number): number | null {
  for (let i = at + 1; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === '"') return i + 1;
  }
  return null;
}
