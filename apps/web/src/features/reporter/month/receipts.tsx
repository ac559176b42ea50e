import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { defineTexts, useLanguage } from '../../../i18n/texts';
import { useMoment } from '../../../i18n/use-moment';
import { Button } from '../../../ui/button/button';
import { formatDecimal, formatPercent } from '../../../ui/figure/format-figure';
import { useFormName } from '../../../ui/form-name/use-form-name';
import { Growth } from '../../../ui/figure/growth';
import { type Language, periodName } from '@xiangtong/contracts';
import styles from './month.module.css';
import { sendPicture } from './receipt-picture';

const useReceiptTexts = defineTexts({
  zh: {
    reported: '已上报',
    yuan: '元',
    waits: '待审核',
    accepted: '已通过',
    withOfficer: '在{{county}}审核员处',
    counted: '已计入{{county}}汇总',
    yearOnYear: '同比',
    noBase: '去年同期没有数',
    growth: '同比 {{percent}}%',
    rank: '{{place}}第 {{rank}}（共 {{of}} 家）',
    share: '占{{place}} {{percent}}%',
    look: '看明细',
    picture: '做成图片',
    pictureFoot: '乡统 · 审核通过的数',
  },
  en: {
    reported: 'Reported',
    yuan: 'yuan',
    waits: 'waits for review',
    accepted: 'accepted',
    withOfficer: 'with the officers of {{county}}',
    counted: 'counted in {{county}}',
    yearOnYear: 'Year on year',
    noBase: 'Nothing to compare with a year ago',
    growth: 'Year on year {{percent}}%',
    rank: '{{place}}: number {{rank}} of {{of}}',
    share: '{{percent}}% of {{place}}',
    look: 'See the lines',
    picture: 'Make a picture',
    pictureFoot: 'Xiangtong · figures as accepted',
  },
});

type ReceiptTexts = ReturnType<typeof useReceiptTexts>;

/** What a report became. */
type Standing = NonNullable<components['schemas']['SubmissionStanding']['standing']>;

type Place = Standing['county'];

/** No rank while too few have reported. */
const rankWords = (t: ReceiptTexts, { name, rank, of }: Place, language: Language): string[] =>
  rank === null ? [] : [t('rank', { place: name[language], rank, of })];

const shareWords = (t: ReceiptTexts, { name, share }: Place, language: Language): string[] =>
  share === null ? [] : [t('share', { place: name[language], percent: formatPercent(share) })];

/** Growth first, then ranks and shares; what the unit may not know is left out. */
const placeWords = (t: ReceiptTexts, standing: Standing, language: Language): string[] => {
  const { growth, township, county } = standing;
  const places = township ? [township, county] : [county];
  return [
    growth === null ? t('noBase') : t('growth', { percent: signed(formatPercent(growth)) }),
    ...places.flatMap((place) => [...rankWords(t, place, language), ...shareWords(t, place, language)]),
  ];
};

const signed = (percent: string): string => (percent.startsWith('−') ? percent : `+${percent}`);

type Schemas = components['schemas'];
type Summary = Schemas['SubmissionSummary'];

/** Receipts shown for each unit, the newest first. */
const MOST = 2;

/** A list of more units shows no receipts: each unit is a click away, with its own. */
const MANY_UNITS = 3;

/** What was submitted and waits or counts, by unit. */
const receiptsOf = (items: readonly Summary[], unit: string): Summary[] =>
  items
    .filter((one) => one.unit === unit && (one.status === 'submitted' || one.status === 'accepted'))
    .filter(({ submittedAt }) => submittedAt !== null)
    .sort((one, other) => (one.submittedAt! < other.submittedAt! ? 1 : -1))
    .slice(0, MOST);

interface BecameProps {
  readonly summary: Summary;
  readonly standing: Standing;
}

const pictureOf = (t: ReceiptTexts, language: 'zh' | 'en', { summary, standing }: BecameProps) => ({
  title: `${summary.unitName} · ${periodName(summary.period, language)}`,
  amount: `${formatDecimal(standing.amount, 2)} ${t('yuan')}`,
  lines: placeWords(t, standing, language),
  foot: t('pictureFoot'),
});

/** What an accepted report became, and a picture of it to send on. */
const Became = ({ summary, standing }: BecameProps): ReactElement => {
  const t = useReceiptTexts();
  const language = useLanguage();
  const [, ...places] = placeWords(t, standing, language);
  return (
    <>
      <p>
        {t('yearOnYear')} <Growth ratio={standing.growth} />
        {places.map((words) => (
          <span key={words}> · {words}</span>
        ))}
      </p>
      <Button onClick={() => void sendPicture(pictureOf(t, language, { summary, standing }))}>
        {t('picture')}
      </Button>
    </>
  );
};

const Receipt = ({ summary }: { readonly summary: Summary }): ReactElement => {
  const t = useReceiptTexts();
  const language = useLanguage();
  const { id, unit, form, period, status, total, submittedAt } = summary;
  const { data } = api.useQuery('get', '/api/v1/submissions/{id}/standing', { params: { path: { id } } });
  const moment = useMoment();
  const formName = useFormName();
  const county = data?.county.name[language] ?? '';
  const figures = [
    t('reported'),
    ...(total === null ? [] : [`${formatDecimal(total, 2)} ${t('yuan')}`]),
    moment(submittedAt!),
    t(status === 'accepted' ? 'accepted' : 'waits'),
    t(status === 'accepted' ? 'counted' : 'withOfficer', { county }),
  ];
  return (
    <li className={styles['card']}>
      <div className={styles['what']}>
        <strong className={styles['period']}>{periodName(period, language)}</strong>{' '}
        <span>{formName(form)}</span>
        <p>{figures.join(' · ')}</p>
        {data?.standing && <Became summary={summary} standing={data.standing} />}
      </div>
      <Link className={styles['like']} to={`/entry/${encodeURIComponent(unit)}/${form}/${period}`}>
        {t('look')}
      </Link>
    </li>
  );
};

export interface ReceiptsProps {
  readonly units: readonly string[];
}

/** What was submitted stays in sight: how much, when, who has it, and what it became. */
export const Receipts = ({ units }: ReceiptsProps): ReactElement | null => {
  const t = useReceiptTexts();
  const { data } = api.useQuery('get', '/api/v1/submissions', { params: { query: { limit: 100 } } });
  const receipts = (units.length > MANY_UNITS ? [] : units).flatMap((unit) =>
    receiptsOf(data?.items ?? [], unit),
  );
  if (receipts.length === 0) return null;
  return (
    <div className={styles['unit']}>
      <section aria-label={t('reported')}>
        <h2>{t('reported')}</h2>
        <ul className={styles['cards']}>
          {receipts.map((summary) => (
            <Receipt key={summary.id} summary={summary} />
          ))}
        </ul>
      </section>
    </div>
  );
};
