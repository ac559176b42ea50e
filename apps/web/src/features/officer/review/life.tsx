import { submissionLife, type Transition } from '@xiangtong/contracts';
import { useState, type ReactElement } from 'react';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-table/data-table';
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
          <DataTable
            label={t('title')}
            className={styles['life']}
            rows={submissionLife}
            keyOf={({ action, to, ledger }) => `${action} ${to} ${ledger ?? ''}`}
            columns={(column) => [
              column.name('step', t('step'), ({ action }) => t(action)),
              column.word('who', t('who'), ({ by }) => t(by)),
              column.word('before', t('before'), (one) => before(one, t, comma)),
              column.word('after', t('after'), ({ to }) => t(to)),
              column.word('ledger', t('ledger'), ({ ledger }) =>
                ledger === null ? '—' : t(`ledger_${ledger}`),
              ),
            ]}
          />
          <p>{t('fourEyes')}</p>
          <Button onClick={() => setOpen(false)}>{t('close')}</Button>
        </Dialog>
      )}
    </>
  );
};
