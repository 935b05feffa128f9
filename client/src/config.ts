import { answer, api } from './api.ts';
import { remembered } from './remembered.ts';

let asked: Promise<string | null> | undefined;

/**
 * The operator's tldraw licence key, asked for once a page. Where the server cannot be reached it is
 * the key it last gave, so that a board that opens offline keeps its canvas.
 */
export function tldrawLicenceKey(): Promise<string | null> {
  asked ??= answer(api.api.config.$get()).then(
    ({ tldrawLicenseKey }) => {
      remembered.setLicenceKey(tldrawLicenseKey);
      return tldrawLicenseKey;
    },
    () => {
      asked = undefined;
      return remembered.licenceKey();
    },
  );
  return asked;
}
