import { useState, type ReactElement } from 'react';
import { client } from '../../../api/client';
import { askAgain } from '../../../api/ask-again';
import { Actions } from '../../../ui/forms/forms';
import { UnitCombobox } from '../../../ui/places/unit-combobox';
import { useAction } from '../../../api/use-action';
import { useLanguage } from '../../../i18n/texts';
import { Button } from '../../../ui/button/button';
import { Field } from '../../../ui/field/field';
import { useUnitTexts } from './texts';
import { UnitDialog, type ChangeDialogProps } from './unit-forms';
import styles from './units.module.css';
import { equalWeights, sumOfWeights } from './weights';

interface Successor {
  readonly code: string;
  readonly weight: string;
}

const none: Successor = { code: '', weight: '' };

interface SuccessorRowProps {
  readonly number: number;
  readonly row: Successor;
  readonly isWrong: boolean;
  readonly onChange: (changes: Partial<Successor>) => void;
  readonly onRemove: (() => void) | undefined;
}

const SuccessorRow = ({ number, row, isWrong, onChange, onRemove }: SuccessorRowProps): ReactElement => {
  const t = useUnitTexts();
  return (
    <div className={styles['successor']}>
      <UnitCombobox
        label={t('successorOf', { number })}
        value={row.code}
        onChange={(code) => onChange({ code })}
      />
      <Field
        label={t('weightOf', { number })}
        inputMode="decimal"
        value={row.weight}
        onChange={(weight) => onChange({ weight })}
        mistake={isWrong ? t('wrongWeight') : undefined}
      />
      {onRemove && (
        <Button kind="quiet" aria-label={t('removeSuccessor', { number })} onClick={onRemove}>
          ×
        </Button>
      )}
    </div>
  );
};

interface SuccessorRowsProps {
  readonly rows: readonly Successor[];
  readonly onChange: (rows: readonly Successor[]) => void;
}

/** Successors with their weights; the sum is said as one types. */
const SuccessorRows = ({ rows, onChange }: SuccessorRowsProps): ReactElement => {
  const t = useUnitTexts();
  const { wrong, sum, left, isWhole } = sumOfWeights(rows.map(({ weight }) => weight));
  const change = (at: number, changes: Partial<Successor>): void =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...changes } : row)));
  const said = left.startsWith('-')
    ? t('sumOver', { sum, over: left.slice(1) })
    : t('sumLeft', { sum, left });
  return (
    <>
      {rows.map((row, index) => (
        <SuccessorRow
          key={index}
          number={index + 1}
          row={row}
          isWrong={row.weight !== '' && wrong.includes(index)}
          onChange={(changes) => change(index, changes)}
          onRemove={rows.length > 1 ? () => onChange(rows.filter((_, at) => at !== index)) : undefined}
        />
      ))}
      <p role="status" className={isWhole ? styles['whole'] : styles['notWhole']}>
        {isWhole ? t('sumWhole') : said}
      </p>
      <Actions>
        <Button onClick={() => onChange([...rows, none])}>{t('addSuccessor')}</Button>
        <Button
          onClick={() => {
            const weights = equalWeights(rows.length);
            onChange(rows.map((row, index) => ({ ...row, weight: weights[index]! })));
          }}
        >
          {t('equal')}
        </Button>
      </Actions>
    </>
  );
};

/** A unit ends, others take over by weights. */
export const SplitDialog = ({ unit, onClose }: ChangeDialogProps): ReactElement => {
  const t = useUnitTexts();
  const language = useLanguage();
  const action = useAction();
  const [rows, setRows] = useState<readonly Successor[]>([none, none]);
  const [month, setMonth] = useState('');
  const { isWhole } = sumOfWeights(rows.map(({ weight }) => weight));
  const split = (): void =>
    void action.run(async () => {
      const successors = rows.map(({ code, weight }) => ({ code, weight: weight.trim() }));
      await client.POST('/api/v1/units/split', { body: { predecessor: unit.code, successors, month } });
      await askAgain('/api/v1/units');
      onClose();
    });
  return (
    <UnitDialog
      title={t('splitTitle', { name: unit.name[language] })}
      about={t('splitAbout')}
      does={t('splitNow')}
      isReady={isWhole && month !== '' && rows.every(({ code }) => code !== '')}
      {...{ action, onClose }}
      onSubmit={split}
    >
      <SuccessorRows rows={rows} onChange={setRows} />
      <Field label={t('month')} type="month" required value={month} onChange={setMonth} />
    </UnitDialog>
  );
};
