import { useEffect, useState, type ReactElement } from 'react';
import type { components } from '../../api/schema';
import { Button } from '../button/button';
import { Dialog } from '../dialog/dialog';
import { Actions } from '../forms/forms';
import { noteTourSeen } from './tour-seen';
import { useTourTexts } from './texts';

type Role = components['schemas']['UserResponse']['roles'][number];

const steps = [1, 2, 3, 4, 5] as const;

export interface TourProps {
  readonly role: Role;
  readonly onClose: () => void;
}

/** What somebody of a role finds where, in five steps. */
export const Tour = ({ role, onClose }: TourProps): ReactElement => {
  const t = useTourTexts();
  const [at, setAt] = useState(0);
  useEffect(() => noteTourSeen(role), [role]);
  const step = steps[at] ?? 1;
  const name = t(`${role}-${step}`);
  return (
    <Dialog title={t('title', { step, of: steps.length, name })} onClose={onClose}>
      <p aria-live="polite">{t(`${role}-${step}-about`)}</p>
      <progress max={steps.length} value={step} aria-label={t('title', { step, of: steps.length, name })} />
      <Actions>
        {at > 0 && <Button onClick={() => setAt(at - 1)}>{t('before')}</Button>}
        {at < steps.length - 1 && (
          <Button kind="primary" onClick={() => setAt(at + 1)}>
            {t('next')}
          </Button>
        )}
        <Button kind={at === steps.length - 1 ? 'primary' : 'quiet'} onClick={onClose}>
          {t(at === steps.length - 1 ? 'done' : 'close')}
        </Button>
      </Actions>
    </Dialog>
  );
};
