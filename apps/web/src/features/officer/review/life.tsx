import { submissionLife, type Transition } from '@xiangtong/contracts';
import { useState, type ReactElement } from 'react';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { useLifeTexts, type LifeTexts } from './life-texts';
import styles from './review.module.css';

const before = ({ from, inForce, ledger }: Transition, t: LifeTexts, comma: string): string => {
  if (from.length === 0) return t('nothing');
  const states = from.map((state) => t(state)).join(comma);
  const saysInForce = inForce !== null && ledger === null;
  return saysInForce ? states + t(inForce ? 'withInForce' : 'withoutInForce') : states;
};

/** Every step in the life of a report: the table by which the service itself decides. */
export const Life = (): ReactElement => {
  const t = useLifeTexts();
  const comma = useLanguage() === 'zh' ? '、' : ', ';
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      {isOpen && (
        <Dialog title={t('title')} onClose={() => setOpen(false)}>
          <div className={styles['life']} role="region" aria-label={t('title')} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  {(['step', 'who', 'before', 'after', 'ledger'] as const).map((head) => (
                    <th key={head} scope="col">
                      {t(head)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {submissionLife.map((one) => (
                  <tr key={`${one.action} ${one.to} ${one.ledger ?? ''}`}>
                    <th scope="row">{t(one.action)}</th>
                    <td>{t(one.by)}</td>
                    <td>{before(one, t, comma)}</td>
                    <td>{t(one.to)}</td>
                    <td>{one.ledger === null ? '—' : t(`ledger_${one.ledger}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p>{t('fourEyes')}</p>
          <Button onClick={() => setOpen(false)}>{t('close')}</Button>
        </Dialog>
      )}
    </>
  );
};
