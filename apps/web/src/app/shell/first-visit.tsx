import { Suspense, useState, type ReactElement } from 'react';
import { useUser, type Role } from '../../session/use-user';
import { Button } from '../../ui/button/button';
import { later } from '../../ui/later/later';
import { Notice } from '../../ui/notice/notice';
import { noteTourSeen, useTourSeen } from '../../ui/tour/tour-seen';
import { useShellTexts } from './texts';

const Tour = later(() => import('../../ui/tour/tour').then((part) => part.Tour));

/** Whoever has several begins with what they do most. */
const order: readonly Role[] = ['reporter', 'officer', 'auditor', 'admin'];

/** Offers the tour once in a browser; it lies over nothing, so that whoever came to work can work. */
export const FirstVisit = (): ReactElement | null => {
  const t = useShellTexts();
  const { roles } = useUser();
  const role = order.find((one) => roles.includes(one)) ?? 'reporter';
  const isSeen = useTourSeen(role);
  const [isOpen, setOpen] = useState(false);
  if (isOpen)
    return (
      <Suspense fallback={null}>
        <Tour role={role} onClose={() => setOpen(false)} />
      </Suspense>
    );
  if (isSeen) return null;
  return (
    <Notice
      kind="information"
      action={
        <span>
          <Button onClick={() => setOpen(true)}>{t('tour')}</Button>
          <Button kind="quiet" onClick={() => noteTourSeen(role)}>
            {t('noTour')}
          </Button>
        </span>
      }
    >
      {t('firstVisit')}
    </Notice>
  );
};
