import { useState, type FormEvent, type ReactElement } from 'react';
import { periodName } from '@xiangtong/contracts';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { useLanguage } from '../../../i18n/texts';
import { useMoment } from '../../../i18n/use-moment';
import { useSalesMonths } from '../../../desk/scope-filter/use-sales-months';
import { NamedCombobox, type NamedComboboxProps } from '../../../ui/places/named-combobox';
import { searchIn } from '../../../ui/places/place-search';
import { UnitCombobox } from '../../../ui/places/unit-combobox';
import { useAddress } from '../../../ui/address/use-address';
import { Button } from '../../../ui/button/button';
import { column, DataTable, type DataColumn } from '../../../ui/data-table/data-table';
import { Options } from '../../../ui/field/field';
import styles from './ledger.module.css';
import { ImportPlace } from './import-place';
import { useLedgerTexts } from './texts';
import { Waiting } from '../../../ui/problem-notice/problem-notice';
import { useActorName } from '../../../ui/actor/use-actor-name';

const entryKinds = ['accept', 'supersede', 'withdraw', 'import'] as const;

interface EntryFilter {
  readonly unit: string;
  readonly period: string;
  readonly kind: string;
}

interface EntryFiltersProps {
  readonly filter: EntryFilter;
  readonly onChange: (filter: EntryFilter) => void;
}

/** Years, quarters and months with sales. */
const usePeriodSearch = (): NamedComboboxProps['search'] => {
  const language = useLanguage();
  const { periods } = useSalesMonths(null);
  return searchIn(
    periods.flatMap((group) =>
      group.periods.map((code) => {
        const names = { zh: periodName(code, 'zh'), en: periodName(code, 'en') };
        return { code, name: names[language], names: Object.values(names) };
      }),
    ),
  );
};

/** Asked for when the reader says so, not with each key. */
const EntryFilters = ({ filter, onChange }: EntryFiltersProps): ReactElement => {
  const t = useLedgerTexts();
  const [typed, setTyped] = useState(filter);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onChange({ ...typed, unit: typed.unit.trim(), period: typed.period.trim() });
  };
  return (
    <form className={styles['filters']} onSubmit={submit} data-print="never">
      <UnitCombobox
        label={t('unit')}
        value={typed.unit}
        onChange={(unit) => setTyped((now) => ({ ...now, unit }))}
      />
      <NamedCombobox
        label={t('period')}
        value={typed.period}
        onChange={(period) => setTyped((now) => ({ ...now, period }))}
        search={usePeriodSearch()}
      />
      <label className={styles['choice']}>
        {t('kind')}
        <select value={typed.kind} onChange={({ target }) => setTyped({ ...typed, kind: target.value })}>
          <option value="">{t('anyKind')}</option>
          <Options of={entryKinds.map((kind) => [kind, t(kind)])} />
        </select>
      </label>
      <Button type="submit">{t('show')}</Button>
    </form>
  );
};

type Entry = components['schemas']['AnyLedgerEntry'];

const PAGE = 50;

const useEntries = (filter: EntryFilter, to: number) => {
  const kind = entryKinds.find((known) => known === filter.kind);
  return api.useQuery('get', '/api/v1/ledger', {
    params: {
      query: {
        order: 'desc',
        limit: PAGE,
        ...(filter.unit && { unit: filter.unit }),
        ...(filter.period && { period: filter.period }),
        ...(kind && { kind }),
        ...(to && { to }),
      },
    },
  });
};

const useColumns = (open: (seq: string) => void): readonly DataColumn<Entry>[] => {
  const t = useLedgerTexts();
  const actorName = useActorName();
  const language = useLanguage();
  const moment = useMoment();
  return [
    column.number('seq', t('seq'), ({ seq }) => (
      <button
        type="button"
        className={styles['link']}
        aria-label={t('entry', { seq })}
        onClick={() => open(String(seq))}
      >
        {seq}
      </button>
    )),
    column.word('kind', t('kind'), (entry) => t(entry.kind === 'import' ? entry.subject : entry.kind)),
    column.word('unit', t('unit'), (entry) =>
      entry.kind === 'import' ? (
        <ImportPlace code={entry.place} />
      ) : (
        <span title={entry.unit}>{entry.unitName}</span>
      ),
    ),
    column.word('period', t('period'), (entry) =>
      entry.kind === 'import' ? '' : periodName(entry.period, language),
    ),
    column.number('revision', t('revision'), (entry) => (entry.kind === 'import' ? '' : entry.revision)),
    column.word('actor', t('actor'), ({ actor }) => actorName(actor)),
    column.word('at', t('recordedAt'), ({ recordedAt }) => moment(recordedAt)),
    column.word('reason', t('reason'), (entry) => (entry.kind === 'import' ? '' : (entry.reason ?? ''))),
    column.word('hash', t('hash'), ({ hash }) => <code title={hash}>{hash.slice(0, 12)}…</code>),
  ];
};

/** The first entry that an older page would end with; null at the beginning of the ledger. */
const olderThan = (entries: readonly Entry[] | undefined): number | null => {
  const last = entries?.at(-1);
  return entries?.length === PAGE && last && last.seq > 1 ? last.seq - 1 : null;
};

/** Entries, newest first. What is asked for stands in the address. */
export const EntryList = (): ReactElement => {
  const t = useLedgerTexts();
  const { get, set } = useAddress();
  const filter: EntryFilter = { unit: get('unit'), period: get('period'), kind: get('kind') };
  const to = Number(get('to')) || 0;
  const query = useEntries(filter, to);
  const { data } = query;
  const columns = useColumns((entry) => set({ entry }));
  const older = olderThan(data);
  return (
    <section>
      <h2>{t('entries')}</h2>
      <EntryFilters
        key={JSON.stringify(filter)}
        filter={filter}
        onChange={(next) => set({ ...next, to: '' })}
      />
      <Waiting for={query} label={t('loading')} rows={8} />
      {data && (
        <DataTable
          isList
          label={t('entries')}
          rows={data}
          keyOf={({ seq }) => String(seq)}
          note={data.length === 0 ? t('empty') : undefined}
          columns={columns}
        />
      )}
      <div className={styles['actions']}>
        {to > 0 && <Button onClick={() => set({ to: '' })}>{t('newest')}</Button>}
        {older !== null && <Button onClick={() => set({ to: String(older) })}>{t('older')}</Button>}
      </div>
    </section>
  );
};
