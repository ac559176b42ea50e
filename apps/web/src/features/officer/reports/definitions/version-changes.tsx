import type { ReactElement } from 'react';
import { Soft } from '../../../../ui/forms/forms';
import { Waiting } from '../../../../ui/problem-notice/problem-notice';
import styles from './definitions.module.css';
import { useDefinitionTexts } from './texts';
import { useChanges, type Place } from './use-definition';
import type { components } from '../../../../api/schema';

type Line = components['schemas']['LineChange'];

const signs = { same: '', removed: '−', added: '+' } as const;

const Row = ({ line }: { readonly line: Line }): ReactElement => {
  const t = useDefinitionTexts();
  const text = (
    <>
      {line.kind !== 'same' && <span className={styles['sign']}>{signs[line.kind]}</span>}
      {line.kind !== 'same' && <span className={styles['unseen']}>{t(line.kind)}</span>}
      {line.text}
    </>
  );
  return (
    <tr className={styles[line.kind]}>
      <td className={styles['number']}>{line.before}</td>
      <td>{line.kind !== 'added' && <code>{text}</code>}</td>
      <td className={styles['number']}>{line.after}</td>
      <td>{line.kind !== 'removed' && <code>{text}</code>}</td>
    </tr>
  );
};

export interface VersionChangesProps {
  readonly place: Place;
  readonly from: number;
  readonly to: number;
}

/** Two versions side by side: what has changed, with some lines around. */
export const VersionChanges = ({ place, from, to }: VersionChangesProps): ReactElement => {
  const t = useDefinitionTexts();
  const query = useChanges(place, from, to);
  return (
    <section aria-label={t('changesOf', { version: to })}>
      <h2>{t('changesOf', { version: to })}</h2>
      <Waiting for={query} label={t('loading')} rows={6} />
      {query.data?.length === 0 && <Soft>{t('noChanges')}</Soft>}
      {query.data?.map(({ file, lines }) => (
        <div key={file} className={styles['changes']} tabIndex={0} role="region" aria-label={t(file)}>
          <table>
            <caption>{t(file)}</caption>
            <colgroup>
              <col className={styles['number']} />
              <col />
              <col className={styles['number']} />
              <col />
            </colgroup>
            <thead>
              <tr>
                <th colSpan={2}>{t('before')}</th>
                <th colSpan={2}>{t('after')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, index) => (
                <Row key={index} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
};
