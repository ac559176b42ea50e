import type { ClipboardEvent, ReactElement } from 'react';
import { magnitudeName, formatAmount, formatDecimal, type Magnitude } from './format-figure';
import { useLanguage } from '../../i18n/texts';

export interface AmountProps {
  /** Decimal string; null is unknown. */
  readonly yuan: string | null | undefined;
  /** That of the view, which names it in the head. */
  readonly magnitude: Magnitude;
}

const copyWhole = (event: ClipboardEvent, yuan: string): void => {
  event.preventDefault();
  event.clipboardData.setData('text/plain', yuan);
};

/** An amount in the magnitude of its view; whole to the fen when pointed at, and when copied. */
export const Amount = ({ yuan, magnitude }: AmountProps): ReactElement => {
  const language = useLanguage();
  if (yuan === null || yuan === undefined) return <span>—</span>;
  const whole = `${formatDecimal(yuan, 2)} ${magnitudeName('yuan', language)}`;
  return (
    <span title={whole} onCopy={(event) => copyWhole(event, yuan)}>
      {formatAmount(yuan, magnitude)}
    </span>
  );
};
