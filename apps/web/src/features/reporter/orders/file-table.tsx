import type { ReactElement } from 'react';
import type { ExclusionReason, OrderFileSummary } from '@xiangtong/order-exports';
import { useLanguage } from '../../../i18n/texts';
import styles from './orders.module.css';
import { useOrdersTexts } from './texts';
import { usePlatformNames } from './use-platform-names';

const reasons = [
  ...(['closed', 'cancelled', 'unpaid', 'refunded', 'otherPeriod', 'noTime', 'unreadable'] as const),
  'footer',
] as const satisfies readonly ExclusionReason[];

/** Every row of every file: counted, or not and why. */
export const FileTable = ({ files }: { readonly files: readonly OrderFileSummary[] }): ReactElement => {
  const t = useOrdersTexts();
  const number = new Intl.NumberFormat(useLanguage());
  const platform = usePlatformNames();
  const leftOut = ({ excluded, duplicates }: OrderFileSummary): { word: string; count: number }[] =>
    [
      ...reasons.map((reason) => ({ word: t(reason), count: excluded[reason] ?? 0 })),
      { word: t('duplicates'), count: duplicates },
    ].filter(({ count }) => count > 0);
  return (
    <section className={styles['section']}>
      <h2>{t('files')}</h2>
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('files')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('file')}</th>
              <th scope="col">{t('platform')}</th>
              <th scope="col" className="number">
                {t('rows')}
              </th>
              <th scope="col" className="number">
                {t('counted')}
              </th>
              <th scope="col">{t('excluded')}</th>
            </tr>
          </thead>
          <tbody>
            {files.map((file, index) => {
              const out = leftOut(file);
              const counted = out.reduce((rows, { count }) => rows - count, file.rowsRead);
              return (
                <tr key={`${index}-${file.name}`}>
                  <th scope="row">{file.name}</th>
                  <td>{platform(file.platform)}</td>
                  <td className="number">{number.format(file.rowsRead)}</td>
                  <td className="number">{number.format(counted)}</td>
                  <td>
                    {out.map(({ word, count }) => `${word} ${number.format(count)}`).join(' · ') ||
                      t('nothing')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
};
