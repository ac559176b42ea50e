import { useState, type ReactElement } from 'react';
import { DataTable } from '../../../ui/data-table/data-table';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { DutyDialog } from './duty-dialog';
import { useUnitTexts } from './texts';
import { useMonthWords } from './use-month-words';
import { useFormNames, useIsKeeper, type FormCode, type UnitDetail } from './use-units';

/** Every form, and the months in which the unit owes it. */
export const FormDuties = ({ unit }: { readonly unit: UnitDetail }): ReactElement => {
  const t = useUnitTexts();
  const language = useLanguage();
  const names = useFormNames();
  const [changed, setChanged] = useState<FormCode | null>(null);
  const { month } = useMonthWords();
  const isKeeper = useIsKeeper();
  const written = (code: string | null | undefined, none: string): string => (code ? month(code) : none);
  const nameOf = (form: FormCode): string => names.get(form)?.[language] ?? form;
  const dutyOf = (form: FormCode) => unit.forms.find((duty) => duty.form === form);
  const change = (form: FormCode): ReactElement => (
    <Button
      kind="quiet"
      aria-label={t('changeDutyOf', { form: nameOf(form) })}
      onClick={() => setChanged(form)}
    >
      {t('change')}
    </Button>
  );
  return (
    <>
      <DataTable
        label={t('forms')}
        rows={[...names.keys()]}
        keyOf={(form) => form}
        columns={(column) => [
          column.word('form', t('form'), nameOf, { isProse: true }),
          column.word('from', t('from'), (form) => written(dutyOf(form)?.from, t('notOwed'))),
          column.word('to', t('to'), (form) => written(dutyOf(form)?.to, dutyOf(form) ? t('goesOn') : '—')),
          ...(isKeeper ? [column.word('change', t('changeDuty'), change)] : []),
        ]}
      />
      {changed !== null && (
        <DutyDialog unit={unit} form={changed} formName={nameOf(changed)} onClose={() => setChanged(null)} />
      )}
    </>
  );
};
