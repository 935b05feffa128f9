import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { words } from '../words.ts';
import { typedAddress } from './addresses.ts';
import style from './Invitation.module.css';
import { RoomView } from './RoomView.tsx';

export interface InvitationProps {
  title: string;
  /** the participants' link, as others can open it */
  link: string;
  code: string;
}

/** The two ways in for a room: scan, or type. */
export function Invitation({ title, link, code }: InvitationProps) {
  const [shown, setShown] = useState(false);
  const address = typedAddress(link);
  return (
    <section className={style.invitation} aria-label={words.share.scan}>
      <p className={style.scan}>{words.share.scan}</p>
      <QrCode className={style.qr} text={link} label={words.share.qrLabel(address, code)} />
      <p>{words.share.code}</p>
      <p className={style.code}>{code}</p>
      <p className={style.at}>{words.share.codeAt(address)}</p>
      <Button look="main" wide onClick={() => setShown(true)}>
        {words.share.show}
      </Button>
      {shown && <RoomView title={title} link={link} code={code} onClose={() => setShown(false)} />}
    </section>
  );
}
