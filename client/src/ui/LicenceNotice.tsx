import { useEffect, useState } from 'react';
import { tldrawLicenceKey } from '../config.ts';
import { canvasNeedsLicence } from '../licence.ts';
import { words } from '../words.ts';
import { Notice, type NoticeProps } from './Notice.tsx';

/** Tells a facilitator, before it happens, that tldraw will blank the canvas, and what can be done. */
export function LicenceNotice({ actions }: Pick<NoticeProps, 'actions'>) {
  return (
    <Notice kind="warning" title={words.licence.title} actions={actions}>
      <p>{words.licence.detail}</p>
      <p>
        {words.licence.operator} {words.licence.meanwhile}
      </p>
      <p>{words.licence.rest}</p>
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
