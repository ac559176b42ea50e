import { useState, type ReactElement } from 'react';
import { api } from '../../../api/client';
import { DataTable } from '../../../ui/data-table/data-table';
import { Field } from '../../../ui/field/field';
import { Soft } from '../../../ui/forms/forms';
import { Waiting } from '../../../ui/problem-notice/problem-notice';
import { useOperationsTexts } from './texts';

/** Whose software is in the product, and under which licence. */
export const LicencesTab = (): ReactElement => {
  const t = useOperationsTexts();
  const [typed, setTyped] = useState('');
  const query = api.useQuery('get', '/api/v1/operations/licences', {}, { staleTime: Infinity });
  const items = query.data?.items ?? [];
  const wanted = typed.trim().toLowerCase();
  const found = items.filter(({ name, licence }) => `${name} ${licence}`.toLowerCase().includes(wanted));
  return (
    <>
      <Waiting for={query} label={t('loading')} rows={8} />
      {query.data && (
        <>
          <Soft>{t('licencesAbout', { count: items.length })}</Soft>
          <Field label={t('find')} type="search" value={typed} onChange={setTyped} />
          <DataTable
            isList
            label={t('licences')}
            rows={found}
            keyOf={({ name, version }) => `${name} ${version}`}
            note={found.length === 0 ? t('noPackage') : undefined}
            columns={(column) => [
              column.name('package', t('package'), ({ name }) => name),
              column.word('version', t('version'), ({ version }) => version),
              column.word('licence', t('licence'), ({ licence }) => licence || t('unstated')),
            ]}
          />
        </>
      )}
    </>
  );
};
