import { useState, type ReactElement } from 'react';
import { client } from '../../../api/client';
import { askAgain } from '../../../api/ask-again';
import { Words } from '../../../desk/forms/forms';
import { UnitCombobox } from '../../../desk/forms/unit-combobox';
import { useAction } from '../../../api/use-action';
import { Field } from '../../../ui/field/field';
import { useUnitTexts } from './texts';
import { UnitDialog, type ChangeDialogProps } from './unit-forms';

const codesOf = (text: string): string[] => [
  ...new Set(text.split(/[\s,，;；]+/).filter((code) => code !== '')),
];

/** Units end, another takes over all of them. */
export const MergeDialog = ({ unit, onClose }: ChangeDialogProps): ReactElement => {
  const t = useUnitTexts();
  const action = useAction();
  const [predecessors, setPredecessors] = useState(unit.code);
  const [successor, setSuccessor] = useState('');
  const [month, setMonth] = useState('');
  const merge = (): void =>
    void action.run(async () => {
      await client.POST('/api/v1/units/merge', {
        body: { predecessors: codesOf(predecessors), successor, month },
      });
      await askAgain('/api/v1/units');
      onClose();
    });
  return (
    <UnitDialog
      title={t('mergeTitle')}
      about={t('mergeAbout')}
      does={t('mergeNow')}
      isReady={codesOf(predecessors).length > 0 && successor !== '' && month !== ''}
      {...{ action, onClose }}
      onSubmit={merge}
    >
      <Words label={t('predecessors')} value={predecessors} onChange={setPredecessors} isRequired />
      <UnitCombobox label={t('successor')} value={successor} onChange={setSuccessor} />
      <Field label={t('month')} type="month" required value={month} onChange={setMonth} />
    </UnitDialog>
  );
};
