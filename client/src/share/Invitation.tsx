import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { shareWords } from './words.ts';
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
    <section className={style.invitation} aria-label={shareWords.scan}>
      <p className={style.scan}>{shareWords.scan}</p>
      <QrCode className={style.qr} text={link} label={shareWords.qrLabel(address, code)} />
      <p>{shareWords.code}</p>
      <p className={style.code}>{code}</p>
      <p className={style.at}>{shareWords.codeAt(address)}</p>
      <Button look="main" wide onClick={() => setShown(true)}>
        {shareWords.show}
      </Button>
      {shown && <RoomView title={title} link={link} code={code} onClose={() => setShown(false)} />}
    </section>
  );
}
