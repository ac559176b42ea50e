import { useState, type ReactElement } from 'react';
import { client } from '../../../api/client';
import { askAgain } from '../../../api/ask-again';
import { PlaceList } from '../../../ui/places/place-list';
import { useUnitSearch } from '../../../ui/places/place-search';
import { UnitCombobox } from '../../../ui/places/unit-combobox';
import { useAction } from '../../../api/use-action';
import { Field } from '../../../ui/field/field';
import { useUnitTexts } from './texts';
import { UnitDialog, type ChangeDialogProps } from './unit-forms';

/** Units end, another takes over all of them. */
export const MergeDialog = ({ unit, onClose }: ChangeDialogProps): ReactElement => {
  const t = useUnitTexts();
  const action = useAction();
  const search = useUnitSearch();
  const [predecessors, setPredecessors] = useState<readonly string[]>([unit.code]);
  const [successor, setSuccessor] = useState('');
  const [month, setMonth] = useState('');
  const merge = (): void =>
    void action.run(async () => {
      await client.POST('/api/v1/units/merge', {
        body: { predecessors: [...predecessors], successor, month },
      });
      await askAgain('/api/v1/units');
      onClose();
    });
  return (
    <UnitDialog
      title={t('mergeTitle')}
      about={t('mergeAbout')}
      does={t('mergeNow')}
      isReady={predecessors.length > 0 && successor !== '' && month !== ''}
      {...{ action, onClose }}
      onSubmit={merge}
    >
      <PlaceList label={t('predecessors')} chosen={predecessors} onChange={setPredecessors} search={search} />
      <UnitCombobox label={t('successor')} value={successor} onChange={setSuccessor} />
      <Field label={t('month')} type="month" required value={month} onChange={setMonth} />
    </UnitDialog>
  );
};
