import { useEffect, useState } from 'react';
import { tldrawLicenceKey } from '../config.ts';
import { canvasNeedsLicence } from '../licence.ts';
import { licenceWords } from '../licenceWords.ts';
import { Notice, type NoticeProps } from './Notice.tsx';

/** Tells a facilitator, before it happens, that tldraw will blank the canvas, and what can be done. */
export function LicenceNotice({ actions }: Pick<NoticeProps, 'actions'>) {
  return (
    <Notice kind="warning" title={licenceWords.title} actions={actions}>
      <p>{licenceWords.detail}</p>
      <p>
        {licenceWords.operator} {licenceWords.meanwhile}
      </p>
      <p>{licenceWords.rest}</p>
    </Notice>
  );
}

/** The same where it applies, and nothing where it does not. */
export function LicenceWarning() {
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    void tldrawLicenceKey().then((key) => setNeeded(canvasNeedsLicence(location, key)));
  }, []);
  return needed ? <LicenceNotice /> : null;
}
