import type { ReactElement } from 'react';
import { periodName } from '@xiangtong/contracts';
import { parseDivisionCode } from '@xiangtong/domain';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { usePlaceName } from '../../../ui/places/place-name';
import { scopeOf } from '../../../ui/places/scope';
import { useReportName } from '../../../ui/report-name/use-report-name';
import { useLanguage } from '../../../i18n/texts';
import { useMoment } from '../../../i18n/use-moment';
import { useSession } from '../../../session/use-user';
import { DataTable } from '../../../ui/data-table/data-table';
import { Fact, Facts } from '../../../ui/facts/facts';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { useActorName } from '../../../ui/actor/use-actor-name';
import { useVerifyTexts } from './texts';
import styles from './verify.module.css';

type Seal = components['schemas']['SealResponse'];

const Hash = ({ children }: { readonly children: string }): ReactElement => (
  <span className={styles['hash']}>{children}</span>
);

/** Name among the places of public editions, which everybody may see. */
const useOpenName = (code: string, isWanted: boolean): string | undefined => {
  const language = useLanguage();
  const { data } = api.useQuery('get', '/api/v1/public', {}, { enabled: isWanted, retry: false });
  const whole = parseDivisionCode(code) ?? code;
  return data?.places.find((place) => (parseDivisionCode(place.code) ?? place.code) === whole)?.name[
    language
  ];
};

/**
 * What a sealed report is about, by its name; the seal pins the code, which is shown behind it. The register is for
 * people who are signed in; others know the places of public editions, and the report's name, which names its place.
 */
const SealedPlace = ({ code }: { readonly code: string }): ReactElement => {
  const t = useVerifyTexts();
  const { data: user } = useSession();
  const registered = usePlaceName(user ? scopeOf(code) : null);
  const open = useOpenName(code, user === null);
  return (
    <span title={code}>
      {registered || open || t('scopeInTitle')} <small>({code})</small>
    </span>
  );
};

/** The hashes, for those who compare them. */
const Pins = ({ seal: { seal, manifest } }: { readonly seal: Seal }): ReactElement => {
  const t = useVerifyTexts();
  const nameOf = useReportName();
  return (
    <details className={styles['pins']}>
      <summary>{t('pins')}</summary>
      <Facts>
        <Fact name={t('seal')}>
          <Hash>{seal}</Hash>
        </Fact>
        <Fact name={t('document')}>
          <Hash>{manifest.document}</Hash>
          <br />
          {manifest.tables && t('tables', { count: manifest.tables.length })}
        </Fact>
        <Fact name={t('ledgerHash')}>
          <Hash>{manifest.asOf.ledgerHash}</Hash>
        </Fact>
        <Fact name={t('definition')}>
          <span title={manifest.report}>{nameOf(manifest.report)}</span>
          <br />
          <Hash>{manifest.definition}</Hash>
        </Fact>
        <Fact name={t('scope')}>
          <SealedPlace code={manifest.parameters.scope} />
        </Fact>
        <Fact name={t('language')}>{t(manifest.parameters.language === 'en' ? 'en' : 'zh')}</Fact>
        <Fact name={t('code')}>{manifest.code}</Fact>
      </Facts>
    </details>
  );
};

const confirmations: Readonly<Record<string, 'byFactor' | 'byProvider' | 'byPassword' | 'byToken'>> = {
  'second-factor': 'byFactor',
  provider: 'byProvider',
  password: 'byPassword',
  token: 'byToken',
};

/** Who has published, and how this was confirmed: what the key of the ledger has signed. */
const Signature = ({ note }: { readonly note: string }): ReactElement => {
  const t = useVerifyTexts();
  const actorName = useActorName();
  const time = useMoment('long');
  const by = /^by (.+)$/m.exec(note)?.[1] ?? '';
  const [, kind = '', at] = /^confirmed (\w+)(?: (.+))?$/m.exec(note) ?? [];
  const confirmed = t(confirmations[kind] ?? 'byUnknown');
  return (
    <>
      <Fact name={t('publishedBy')}>
        {actorName(by)}
        <br />
        {confirmed}
        {at && ` · ${time(at)}`}
      </Fact>
      <Fact name={t('signature')}>
        <pre className={styles['note']}>{note}</pre>
      </Fact>
    </>
  );
};

const Changes = ({ seal: { changes } }: { readonly seal: Seal }): ReactElement | null => {
  const t = useVerifyTexts();
  if (!changes || changes.length === 0) return null;
  return (
    <DataTable
      label={t('changes')}
      rows={changes}
      keyOf={({ table, row, column }) => `${table}/${row}/${column}`}
      columns={(column) => [
        column.word('table', t('table'), ({ table }) => table),
        column.word('row', t('row'), ({ row }) => row),
        column.word('column', t('column'), ({ column }) => column),
        column.number('before', t('before'), ({ before }) => before ?? '—'),
        column.number('after', t('after'), ({ after }) => after ?? '—'),
      ]}
    />
  );
};

/** Whether its edition was taken back or corrected since. */
const Standing = ({ seal: { withdrawn, replaced, replacedBy } }: { readonly seal: Seal }): ReactElement => {
  const t = useVerifyTexts();
  const time = useMoment('long');
  return (
    <>
      {withdrawn !== null && (
        <Notice kind="warning" title={t('withdrawn')}>
          {t('withdrawnWhy', {
            time: time(withdrawn.at),
            reason: withdrawn.reason,
          })}
        </Notice>
      )}
      {replaced && (
        <Notice
          kind="warning"
          action={replacedBy !== null && <a href={`/verify/${replacedBy}`}>{t('newer')}</a>}
        >
          {t('replaced')}
        </Notice>
      )}
    </>
  );
};

/** What a seal pins, and whether its edition is still the newest. */
export const SealFacts = ({ hash }: { readonly hash: string }): ReactElement => {
  const t = useVerifyTexts();
  const language = useLanguage();
  const time = useMoment('long');
  const { data, error, refetch } = api.useQuery('get', '/api/v1/seals/{hash}', {
    params: { path: { hash } },
  });
  if (error !== null) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  if (!data) return <Skeleton label={t('loading')} rows={5} />;
  const { parameters, asOf, replaces } = data.manifest;
  return (
    <section className={styles['part']}>
      <Notice kind="success" title={`✓ ${t('sealed')}`}>
        {replaces && t('replaces', { count: replaces.changes })}
      </Notice>
      <Standing seal={data} />
      <Facts>
        <Fact name={t('report')}>{data.title}</Fact>
        <Fact name={t('period')}>{periodName(parameters.period, language)}</Fact>
        <Fact name={t('edition')}>
          {parameters.edition === 'public' ? <a href={`/open/${data.seal}`}>{t('public')}</a> : t('internal')}
        </Fact>
        <Fact name={t('publishedAt')}>{time(data.publishedAt)}</Fact>
        <Fact name={t('asOf')}>{t('asOfEntry', { seq: asOf.seq })}</Fact>
        {data.signature !== null && <Signature note={data.signature} />}
      </Facts>
      <Changes seal={data} />
      <Pins seal={data} />
    </section>
  );
};
