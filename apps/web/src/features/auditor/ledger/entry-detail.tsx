import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { periodName, type NamedLine } from '@xiangtong/contracts';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useLanguage } from '../../../i18n/texts';
import { useMoment } from '../../../i18n/use-moment';
import { DataTable } from '../../../ui/data-table/data-table';
import { Fact } from '../../../ui/facts/facts';
import { formatDecimal } from '../../../ui/figure/format-figure';
import { useLineName } from '../../../ui/line-name/use-line-name';
import { Notice } from '../../../ui/notice/notice';
import { usePhotos } from '../../../ui/photos/photo';
import { PhotoList } from '../../../ui/photos/photo-list';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { useActorName } from '../../../ui/actor/use-actor-name';
import { entryText, sha256, type ImportEntry, type LedgerEntry } from './chain-proof';
import styles from './ledger.module.css';
import { proveRevision, type LedgerRevision } from './revision-proof';
import { ImportPlace } from './import-place';
import { useLedgerTexts } from './texts';

/** The lines of a revision as they are hashed. */
interface OfRevision {
  readonly revision: LedgerRevision;
}

/** A code in words; the hash is of the code, which the pointer shows. */
const Named = ({ code, field }: { readonly code: string; readonly field: keyof NamedLine }): ReactElement => (
  <span title={code}>{useLineName()({ [field]: code })}</span>
);

const SalesLines = ({ revision: { lines } }: OfRevision): ReactElement => {
  const t = useLedgerTexts();
  return (
    <DataTable
      label={t('lines')}
      rows={lines}
      keyOf={(_, index) => String(index)}
      columns={(column) => [
        column.word('product', t('product'), ({ product }) => <Named code={product} field="product" />),
        column.word('destination', t('destination'), ({ destination }) => (
          <Named code={destination} field="destination" />
        )),
        column.word('platform', t('platform'), ({ platform }) => <Named code={platform} field="platform" />),
        column.word('store', t('store'), ({ store }) => store ?? ''),
        column.word('flow', t('flow'), ({ flow }) => t(flow)),
        column.number('quantity', t('quantity'), ({ reportedQuantity }) =>
          formatDecimal(reportedQuantity, 3),
        ),
        column.word('measure', t('measure'), ({ measure }) => measure),
        column.number('amount', t('amount'), ({ amount }) => formatDecimal(amount, 2)),
        column.number('orders', t('orders'), ({ orders }) => orders),
      ]}
    />
  );
};

const RevisionLines = ({ revision }: OfRevision): ReactElement => {
  const t = useLedgerTexts();
  return (
    <section>
      <h3>{t('lines')}</h3>
      {revision.lines.length > 0 ? (
        <SalesLines revision={revision} />
      ) : (
        <DataTable
          label={t('lines')}
          rows={revision.values}
          keyOf={(_, index) => String(index)}
          columns={(column) => [
            column.word('indicator', t('indicator'), ({ indicator }) => (
              <Named code={indicator} field="indicator" />
            )),
            column.word('platform', t('platform'), ({ platform }) =>
              platform === null ? '' : <Named code={platform} field="platform" />,
            ),
            column.number('value', t('value'), ({ value }) => value),
          ]}
        />
      )}
    </section>
  );
};

/** The papers behind it, as the service has them under the hashes that the revision covers. */
const RevisionPhotos = ({ revision: { submission, photos } }: OfRevision): ReactElement => {
  const t = useLedgerTexts();
  const { data } = usePhotos(submission);
  return (
    <section>
      <h3>{t('photos')}</h3>
      <PhotoList
        submission={submission}
        photos={(data ?? []).filter(({ digest }) => photos.includes(digest))}
      />
    </section>
  );
};

interface Checked {
  readonly entry: boolean;
  readonly content: boolean;
  readonly lines: boolean;
}

const check = async (entry: LedgerEntry, revision: LedgerRevision): Promise<Checked> => {
  const { linesAgree, contentAgrees, contentHash } = await proveRevision(revision);
  return {
    entry: (await sha256(entryText(entry, entry.previousHash))) === entry.hash,
    content: contentAgrees && contentHash === entry.contentHash,
    lines: linesAgree,
  };
};

const Hash = ({
  hash,
  fits,
}: {
  readonly hash: string;
  readonly fits?: boolean | undefined;
}): ReactElement => {
  const t = useLedgerTexts();
  return (
    <dd>
      <span className={styles['hash']}>{hash}</span>
      {fits !== undefined && (
        <div className={styles[fits ? 'good' : 'bad']}>
          {fits ? '✓' : '✗'} {t(fits ? 'fits' : 'fitsNot')}
        </div>
      )}
    </dd>
  );
};

type NamedEntry = components['schemas']['NamedLedgerEntry'];

interface EntryProps {
  readonly entry: NamedEntry;
  readonly revision: LedgerRevision;
}

const explained = (text: string): string =>
  Object.values(JSON.parse(text) as Readonly<Record<string, string>>).join('; ');

const Facts = ({ entry, revision }: EntryProps): ReactElement => {
  const t = useLedgerTexts();
  const actorName = useActorName();
  const language = useLanguage();
  const moment = useMoment();
  const { data: checked } = useQuery({
    queryKey: ['entry-proof', entry.hash, revision.contentHash],
    queryFn: () => check(entry, revision),
  });
  return (
    <dl className={styles['facts']}>
      <Fact name={t('kind')}>
        {t(entry.kind)} · {actorName(entry.actor)} · {moment(entry.recordedAt)}
        {entry.reason !== null && ` · ${entry.reason}`}
      </Fact>
      <Fact name={t('form')}>
        {t(entry.form)} · <span title={entry.unit}>{entry.unitName}</span> ·{' '}
        {periodName(entry.period, language)}
      </Fact>
      <Fact name={t('submission')}>
        {entry.submission} · {t('revision')} {entry.revision}
      </Fact>
      <Fact name={t('reported')}>
        {actorName(revision.submittedBy)} · {moment(revision.submittedAt)}
      </Fact>
      <Fact name={t('total')}>{formatDecimal(revision.total, 2)}</Fact>
      {revision.explanations !== null && (
        <Fact name={t('explanations')}>{explained(revision.explanations)}</Fact>
      )}
      <dt>{t('linesHash')}</dt>
      <Hash hash={revision.linesHash} fits={checked?.lines} />
      <dt>{t('contentHash')}</dt>
      <Hash hash={entry.contentHash} fits={checked?.content} />
      <dt>{t('previousHash')}</dt>
      <Hash hash={entry.previousHash} />
      <dt>{t('hash')}</dt>
      <Hash hash={entry.hash} fits={checked?.entry} />
    </dl>
  );
};

/** An entry with the revision it names; all three hashes are recomputed here. */
const RevisionEntry = ({ entry }: { readonly entry: NamedEntry }): ReactElement => {
  const t = useLedgerTexts();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/ledger/entries/{seq}/revision', {
    params: { path: { seq: String(entry.seq) } },
  });
  if (error) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  if (!data) return <Skeleton label={t('loading')} rows={8} />;
  return (
    <>
      <Facts entry={entry} revision={data} />
      <RevisionLines revision={data} />
      {data.photos.length > 0 && <RevisionPhotos revision={data} />}
    </>
  );
};

/** An import: its counts and its hash, which is recomputed here. */
const ImportFacts = ({ entry }: { readonly entry: ImportEntry }): ReactElement => {
  const t = useLedgerTexts();
  const actorName = useActorName();
  const moment = useMoment();
  const { data: fits } = useQuery({
    queryKey: ['entry-proof', entry.hash],
    queryFn: async () => (await sha256(entryText(entry, entry.previousHash))) === entry.hash,
  });
  return (
    <>
      <dl className={styles['facts']}>
        <Fact name={t('kind')}>
          {t(entry.subject)} · {actorName(entry.actor)} · {moment(entry.recordedAt)}
        </Fact>
        <Fact name={t('place')}>
          <ImportPlace code={entry.place} />
        </Fact>
        <Fact name={t('importedRows')}>
          {t('importCounts', { rows: entry.rows, created: entry.created, updated: entry.updated })}
        </Fact>
        <dt>{t('contentHash')}</dt>
        <Hash hash={entry.contentHash} />
        <dt>{t('previousHash')}</dt>
        <Hash hash={entry.previousHash} />
        <dt>{t('hash')}</dt>
        <Hash hash={entry.hash} fits={fits} />
      </dl>
      <p>{t('importAbout')}</p>
    </>
  );
};

export const EntryDetail = ({ seq }: { readonly seq: number }): ReactElement => {
  const t = useLedgerTexts();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/ledger', {
    params: { query: { from: seq, to: seq } },
  });
  if (error) return <ProblemNotice problem={error} onAgain={() => void refetch()} />;
  if (!data) return <Skeleton label={t('loading')} rows={8} />;
  const [entry] = data;
  if (!entry) return <Notice kind="warning">{t('noEntry')}</Notice>;
  return entry.kind === 'import' ? <ImportFacts entry={entry} /> : <RevisionEntry entry={entry} />;
};
