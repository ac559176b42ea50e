import { useState, type ReactElement } from 'react';
import { askAgain } from '../../../api/ask-again';
import { client } from '../../../api/client';
import { useAction } from '../../../api/use-action';
import { CountyChoice } from '../../../desk/forms/county-choice';
import { Field } from '../../../ui/field/field';
import { Fields, Soft } from '../../../ui/forms/forms';
import { useUnitTexts } from './texts';
import { UnitDialog } from './unit-forms';
import type { UnitDetail } from './use-units';

export interface StartMonthDialogProps {
  /** Null: all units of a county, or of the own area. */
  readonly unit: UnitDetail | null;
  readonly onClose: () => void;
}

/** From which month units owe reports. */
export const StartMonthDialog = ({ unit, onClose }: StartMonthDialogProps): ReactElement => {
  const t = useUnitTexts();
  const action = useAction();
  const [month, setMonth] = useState(unit?.startMonth ?? '');
  const [county, setCounty] = useState('');
  const [done, setDone] = useState<{ readonly changed: number; readonly kept: readonly string[] } | null>(
    null,
  );
  const save = (): void =>
    void action.run(async () => {
      if (done !== null) return onClose();
      const units = unit === null ? {} : { units: [unit.code] };
      const { data } = await client.PUT('/api/v1/units/start-month', {
        body: { month, ...units, ...(county !== '' && { division: county }) },
      });
      await askAgain('/api/v1/units');
      setDone(data ?? null);
    });
  return (
    <UnitDialog
      title={unit === null ? t('startTitle') : t('startTitleOf', { name: unit.name.zh })}
      about={t('startAbout')}
      does={t(done === null ? 'save' : 'close')}
      isReady={month !== ''}
      {...{ action, onClose }}
      onSubmit={save}
    >
      <Fields>
        <Field label={t('startMonth')} type="month" required value={month} onChange={setMonth} />
        {unit === null && <CountyChoice value={county} onChange={setCounty} />}
      </Fields>
      {done !== null && (
        <div role="status">
          <Soft>{t('startDone', { count: done.changed })}</Soft>
          {done.kept.length > 0 && <Soft>{t('startKept', { codes: done.kept.join(t('listMark')) })}</Soft>}
        </div>
      )}
    </UnitDialog>
  );
};
