/**
 * Pages that have to come fast on an old phone and bad wifi are built apart from the others, with
 * less: the server, the service worker and the pages themselves have to agree which these are.
 */
const LIGHT_PAGES = [
  /^\/join\/?$/,
  /^\/board\/[^/]+\/note\/?$/,
  /^\/results\/[^/]+\/?$/,
  /^\/moment\/?$/,
];

/** Whether the page at this path is a light one. */
export function isLightPage(pathname: string): boolean {
  return LIGHT_PAGES.some((page) => page.test(pathname));
}
