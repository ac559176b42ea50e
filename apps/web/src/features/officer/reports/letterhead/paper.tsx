import { letterheadOf, markSize, writtenDay, type LetterheadSettings } from '@xiangtong/contracts';
import { dayOf } from '@xiangtong/domain';
import type { CSSProperties, ReactElement } from 'react';
import { serviceNow } from '../../../../api/service-clock';
import styles from './letterhead.module.css';
import { useLetterheadTexts } from './texts';

export interface PaperProps {
  readonly settings: LetterheadSettings;
  /** Name of the place in Chinese. */
  readonly place: string;
}

const written = (list: readonly string[]): string =>
  list
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('，');

/** Name and date, with the place for the seal over them or without it. */
const Closing = ({
  settings,
  date,
}: {
  readonly settings: LetterheadSettings;
  readonly date: string;
}): ReactElement => {
  const t = useLetterheadTexts();
  const { issuer, hasSeal } = settings;
  return (
    <div className={styles[hasSeal ? 'sealed' : 'unsealed']}>
      <p>{issuer}</p>
      <p>{date}</p>
      {hasSeal && <span className={styles['seal']}>{t('sealPlace')}</span>}
    </div>
  );
};

/** A first page as it will be printed, drawn to scale: it is A4, in units of its width. */
export const Paper = ({ settings, place }: PaperProps): ReactElement => {
  const t = useLetterheadTexts();
  const letterhead = letterheadOf(settings, {}, dayOf(serviceNow()));
  const { mark, number, signer, printer, date, printedOn } = letterhead;
  const [addressees, copies] = [written(settings.addressees), written(settings.copies)];
  const size = { '--points': markSize(mark || ' ') } as CSSProperties;
  return (
    <figure className={styles['preview']} aria-label={t('preview')}>
      <div className={styles['paper']} lang="zh">
        <div className={styles['page']}>
          <p className={styles['mark']} style={size}>
            {mark}
          </p>
          <p className={styles[signer === null ? 'number' : 'signed']}>
            <span>{number}</span>
            {signer !== null && (
              <span>
                签发人：<span className={styles['signer']}>{signer}</span>
              </span>
            )}
          </p>
          <p className={styles['title']}>{t('sampleTitle', { place, year: Number(date.slice(0, 4)) - 1 })}</p>
          {addressees !== '' && <p className={styles['addressees']}>{addressees}：</p>}
          <p className={styles['body']}>{t('sampleBody')}</p>
          <Closing settings={settings} date={writtenDay(date)} />
          <div className={styles['imprint']}>
            {copies !== '' && <p>抄送：{copies}。</p>}
            <p>
              <span>{printer}</span>
              <span>{writtenDay(printedOn)}印发</span>
            </p>
          </div>
          <p className={styles['pageNumber']}>— 1 —</p>
        </div>
      </div>
      <figcaption>{t('previewAbout')}</figcaption>
    </figure>
  );
};
