/** What a person was given to join with. */
export type Invitation = { token: string } | { code: string };

/**
 * The token in a join link's fragment. Chat and mail programs glue full stops and brackets to the
 * end of links, so only what can be a token counts.
 */
export function tokenIn(hash: string): string | undefined {
  return /^#([\w-]+)/.exec(hash)?.[1];
}

const KEY = 'gapboard.code';
let carried: string | undefined;

/**
 * Carries a typed code from the start page to the join screen, and through a reload of it, without
 * putting it in the address, where it would stay in the browser's history and in what people paste.
 */
export function carryCode(code: string | undefined): void {
  carried = code;
  try {
    if (code === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, code);
  } catch {
    // Without storage it lasts as long as the page.
  }
}

export function carriedCode(): string | undefined {
  try {
    return carried ?? sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return carried;
  }
}
