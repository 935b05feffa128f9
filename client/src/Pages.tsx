import { isLightPage } from '@gapboard/board/lightPages';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { type BrowserLocationHook, useBrowserLocation } from 'wouter/use-browser-location';

/**
 * The router of an app that has only some of the pages, see docs/decisions/0022-light-pages.md: the
 * way to a page of another build is a load of that page.
 */
export function Pages({ of, children }: { of: 'light' | 'full'; children: ReactNode }) {
  // wouter takes the hook itself.
  // oxlint-disable-next-line react/hooks
  return <Router hook={of === 'light' ? useLightLocation : useFullLocation}>{children}</Router>;
}

function useLightLocation(): ReturnType<BrowserLocationHook> {
  return useLocationWithin(isLightPage);
}

function useFullLocation(): ReturnType<BrowserLocationHook> {
  return useLocationWithin(isFullPage);
}

function isFullPage(pathname: string): boolean {
  return !isLightPage(pathname);
}

function useLocationWithin(isOurs: (pathname: string) => boolean): ReturnType<BrowserLocationHook> {
  const [path, navigate] = useBrowserLocation();
  return [
    path,
    (to, options) => {
      const { pathname, href } = new URL(to, location.href);
      if (isOurs(pathname)) navigate(to, options);
      else if (options?.replace) location.replace(href);
      else location.assign(href);
    },
  ];
}
