import { useState, type ReactElement } from 'react';
import { askAgain } from '../../../api/ask-again';
import { client } from '../../../api/client';
import { Choice, Fields } from '../../../ui/forms/forms';
import { useAction } from '../../../api/use-action';
import { Field, Options } from '../../../ui/field/field';
import { useUnitTexts } from './texts';
import { UnitDialog } from './unit-forms';
import type { FormCode, UnitDetail } from './use-units';

const duties = ['range', 'never', 'by-kind'] as const;
type Duty = (typeof duties)[number];

export interface DutyDialogProps {
  readonly unit: UnitDetail;
  readonly form: FormCode;
  readonly formName: string;
  readonly onClose: () => void;
}

const write = (
  path: { readonly code: string; readonly form: DutyDialogProps['form'] },
  duty: Duty,
  range: { readonly validFrom: string; readonly validTo: string | null },
): Promise<unknown> =>
  duty === 'by-kind'
    ? client.DELETE('/api/v1/units/{code}/forms/{form}', { params: { path } })
    : client.PUT('/api/v1/units/{code}/forms/{form}', {
        params: { path },
        body: duty === 'never' ? { validFrom: null } : range,
      });

/** Sets the months in which a unit owes a form. */
export const DutyDialog = ({ unit, form, formName, onClose }: DutyDialogProps): ReactElement => {
  const t = useUnitTexts();
  const action = useAction();
  const now = unit.forms.find((duty) => duty.form === form);
  const [duty, setDuty] = useState<Duty>('range');
  const [from, setFrom] = useState(now?.from ?? unit.validFrom);
  const [to, setTo] = useState(now?.to ?? '');
  const save = (): void =>
    void action.run(async () => {
      await write({ code: unit.code, form }, duty, { validFrom: from, validTo: to === '' ? null : to });
      await askAgain('/api/v1/units');
      onClose();
    });
  return (
    <UnitDialog
      title={t('dutyTitle', { form: formName })}
      about={t('dutyAbout')}
      does={t('save')}
      isReady={duty !== 'range' || from !== ''}
      {...{ action, onClose }}
      onSubmit={save}
    >
      <Choice
        label={t('duty')}
        value={duty}
        onChange={(chosen) => setDuty(duties.find((one) => one === chosen) ?? 'range')}
      >
        <Options of={duties.map((one) => [one, t(`duty-${one}`)])} />
      </Choice>
      {duty === 'range' && (
        <Fields>
          <Field label={t('dutyFrom')} type="month" required value={from} onChange={setFrom} />
          <Field label={t('dutyTo')} type="month" value={to} onChange={setTo} />
        </Fields>
      )}
    </UnitDialog>
  );
};
