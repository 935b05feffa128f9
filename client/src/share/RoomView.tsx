import { Dialog } from '../ui/Dialog.tsx';
import { QrCode } from '../ui/QrCode.tsx';
import { roomWords, shareWords } from './words.ts';
import { typedAddress } from './addresses.ts';
import type { InvitationProps } from './Invitation.tsx';
import style from './RoomView.module.css';

/** For the projector: only what brings a participant in, as large as the wall allows. */
export function RoomView({
  title,
  link,
  code,
  onClose,
}: InvitationProps & { onClose: () => void }) {
  const address = typedAddress(link);
  return (
    <Dialog title={roomWords.title} subtitle={title} size="full" onClose={onClose}>
      <div className={style.room}>
        <p className={style.scan}>{roomWords.scan}</p>
        <QrCode className={style.qr} text={link} label={shareWords.qrLabel(address, code)} />
        <p className={style.type}>
          <span>{roomWords.or}</span> <strong className={style.address}>{address}</strong>{' '}
          <span>{roomWords.type}</span> <strong className={style.code}>{code}</strong>
        </p>
      </div>
    </Dialog>
  );
}
