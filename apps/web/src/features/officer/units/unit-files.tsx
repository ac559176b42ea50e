import { useState, type ReactElement } from 'react';
import { client } from '../../../api/client';
import { askAgain } from '../../../api/ask-again';
import type { paths } from '../../../api/schema';
import { DataTable } from '../../../ui/data-table/data-table';
import { Actions, Download } from '../../../ui/forms/forms';
import { useAction } from '../../../api/use-action';
import { Button } from '../../../ui/button/button';
import { FileDrop } from '../../../ui/file-drop/file-drop';
import { Notice } from '../../../ui/notice/notice';
import { ProblemNotice } from '../../../ui/problem-notice/problem-notice';
import { useUnitTexts } from './texts';
import styles from './units.module.css';
import { useIsKeeper, type UnitFilter } from './use-units';

type Answer = paths['/api/v1/units/import']['post']['responses'][200]['content']['application/json'];
type Mistake = Answer['errors'][number];

/** Sends a form with one file; the document of the service calls its content a text. */
const send = async (file: File, isCheck: boolean): Promise<Answer> => {
  const { data } = await client.POST('/api/v1/units/import', {
    params: { query: isCheck ? { dryRun: 'true' } : {} },
    body: { file: '' },
    bodySerializer: () => {
      const form = new FormData();
      form.append('file', file, file.name);
      return form;
    },
  });
  return data!;
};

const Mistakes = ({ mistakes }: { readonly mistakes: readonly Mistake[] }): ReactElement => {
  const t = useUnitTexts();
  const placeOf = ({ cell, row, column }: Mistake): string =>
    cell ??
    [row === undefined ? '' : t('row', { row }), column ?? ''].filter((part) => part !== '').join(' ');
  return (
    <>
      <Notice kind="mistake">{t('mistakes', { count: mistakes.length })}</Notice>
      <DataTable
        isList
        label={t('wrong')}
        rows={mistakes}
        keyOf={(_, index) => String(index)}
        columns={(column) => [
          column.word('place', t('place'), placeOf),
          column.word('wrong', t('wrong'), ({ message }) => message),
          column.word('proposal', t('proposal'), ({ proposal }) => proposal ?? ''),
        ]}
      />
    </>
  );
};

interface CheckedProps {
  readonly file: File;
  readonly answer: Answer;
  readonly onWritten: (answer: Answer) => void;
}

const Checked = ({ file, answer, onWritten }: CheckedProps): ReactElement => {
  const t = useUnitTexts();
  const action = useAction();
  const { created, changed, unchanged, units, errors } = answer;
  const write = (): void =>
    void action.run(async () => {
      const written = await send(file, false);
      await askAgain('/api/v1/units');
      onWritten(written);
    });
  if (errors.length > 0) return <Mistakes mistakes={errors} />;
  return (
    <>
      <Notice kind="information">{t('checked', { file: file.name, created, changed, unchanged })}</Notice>
      {units.length > 0 && (
        <DataTable
          isList
          label={t('rows')}
          rows={units}
          keyOf={({ row }) => String(row)}
          columns={(column) => [
            column.word('place', t('place'), ({ row }) => t('row', { row })),
            column.word('code', t('code'), ({ code }) => code),
            column.word('outcome', t('outcome'), ({ outcome }) => t(outcome)),
          ]}
        />
      )}
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
      {units.length > 0 && (
        <Actions>
          <Button kind="primary" isBusy={action.isBusy} onClick={write}>
            {t('write')}
          </Button>
        </Actions>
      )}
    </>
  );
};

const Import = (): ReactElement => {
  const t = useUnitTexts();
  const action = useAction();
  const [checked, setChecked] = useState<{ readonly file: File; readonly answer: Answer } | null>(null);
  const [written, setWritten] = useState<Answer | null>(null);
  const check = ([file]: readonly File[]): void => {
    if (!file) return;
    setChecked(null);
    setWritten(null);
    void action.run(async () => setChecked({ file, answer: await send(file, true) }));
  };
  return (
    <>
      <FileDrop choose={t('chooseFile')} accept=".csv,.xlsx" onFiles={check}>
        <p>{t('importAbout')}</p>
      </FileDrop>
      {action.problem !== null && <ProblemNotice problem={action.problem} />}
      {checked && !written && <Checked {...checked} onWritten={setWritten} />}
      {written && (
        <Notice kind="success">{t('written', { created: written.created, changed: written.changed })}</Notice>
      )}
    </>
  );
};

/** The register as a file, out and in. */
export const UnitFiles = ({ filter }: { readonly filter: UnitFilter }): ReactElement => {
  const t = useUnitTexts();
  const isKeeper = useIsKeeper();
  const exported = (format: string): string =>
    `/api/v1/units/export?${new URLSearchParams({ ...filter, format }).toString()}`;
  return (
    <section className={styles['files']} aria-label={t(isKeeper ? 'files' : 'fileOut')}>
      <Actions>
        {t('export')}
        <Download href={exported('xlsx')}>Excel</Download>
        <Download href={exported('csv')}>CSV</Download>
      </Actions>
      {isKeeper && (
        <>
          <h2>{t('import')}</h2>
          <Import />
        </>
      )}
    </section>
  );
};
