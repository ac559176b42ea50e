import type { ReactElement } from 'react';
import { Button } from '../ui/button/button';
import { useSecondFactorTexts } from './second-factor-texts';
import { canUsePasskeys } from './passkey';
import styles from './second-factor.module.css';

interface PasskeyButtonProps {
  readonly isBusy: boolean;
  readonly onPress: () => void;
}

/** Where the browser knows passkeys; the field for a code stands below it. */
export const PasskeyButton = ({ isBusy, onPress }: PasskeyButtonProps): ReactElement | null => {
  const t = useSecondFactorTexts();
  if (!canUsePasskeys()) return null;
  return (
    <>
      <Button kind="primary" isWide isBusy={isBusy} onClick={onPress}>
        {t('showPasskey')}
      </Button>
      <p className={styles['or']}>{t('orCode')}</p>
    </>
  );
};
