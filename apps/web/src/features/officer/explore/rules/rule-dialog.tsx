import { useState, type FormEvent, type ReactElement } from 'react';
import { useLanguage } from '../../../../i18n/texts';
import { Button } from '../../../../ui/button/button';
import { Dialog } from '../../../../ui/dialog/dialog';
import { Field, Options } from '../../../../ui/field/field';
import { Actions, Choice, Fields, Soft } from '../../../../ui/forms/forms';
import styles from '../explore.module.css';
import { acrossColumns, type FigureColumn } from '../pivot/figure-column';
import {
  MOST_RULES,
  figureRuleKinds,
  withRule,
  type FigureRule,
  type FigureRuleKind,
} from '@xiangtong/contracts';
import { ruleSigns, useRuleWords } from './rule-words';
import { readValue, valueText } from './rules';
import { useRuleTexts } from './texts';

export interface RulesProps {
  readonly rules: readonly FigureRule[];
  readonly columns: readonly FigureColumn[];
  readonly onChange: (rules: readonly FigureRule[]) => void;
}

interface RuleDialogProps extends RulesProps {
  readonly onClose: () => void;
}

const RuleList = ({ rules, columns, onChange }: RulesProps): ReactElement => {
  const t = useRuleTexts();
  const words = useRuleWords(columns);
  if (rules.length === 0) return <Soft>{t('none')}</Soft>;
  return (
    <ul className={styles['ruleList']} aria-label={t('list')}>
      {rules.map((rule) => (
        <li key={words(rule)}>
          <span>
            <span aria-hidden="true">{ruleSigns[rule.kind]}</span> {words(rule)}
          </span>
          <Button
            kind="quiet"
            aria-label={t('remove', { rule: words(rule) })}
            onClick={() => onChange(rules.filter((one) => one !== rule))}
          >
            ✕
          </Button>
        </li>
      ))}
    </ul>
  );
};

const mistakes = {
  amount: 'notMoney',
  number: 'notNumber',
  growth: 'notPercent',
  ratio: 'notPercent',
  target: 'notPercent',
} as const;
const units = {
  amount: 'yuan',
  number: null,
  growth: 'percent',
  ratio: 'percent',
  target: 'percent',
} as const;

/** Only what has an amount or a count of its own has a target. */
const canBeTarget = ({ key, kind }: FigureColumn): boolean =>
  !key.includes('.') && (kind === 'amount' || kind === 'number');

interface Typed {
  readonly column: FigureColumn;
  readonly kind: FigureRuleKind;
  readonly text: string;
}

/** What was typed as a rule, or what is wrong with it; both null while nothing is typed. */
const useTyped = ({ column, kind, text }: Typed) => {
  const t = useRuleTexts();
  const value = text.trim() === '' ? null : readValue(text, column);
  const rule: FigureRule | null = value === null ? null : { column: column.key, kind, value };
  if (text.trim() !== '' && rule === null) return { rule, mistake: t(mistakes[column.kind]) };
  if (kind === 'target' && rule !== null && Number(rule.value) <= 0)
    return { rule: null, mistake: t('notPositive') };
  return { rule, mistake: undefined };
};

interface RuleFieldsProps extends Typed {
  readonly columns: readonly FigureColumn[];
  readonly mistake: string | undefined;
  readonly onColumn: (key: string) => void;
  readonly onKind: (kind: FigureRuleKind) => void;
  readonly onText: (text: string) => void;
}

const kindsOf = (column: FigureColumn): readonly FigureRuleKind[] =>
  figureRuleKinds.filter((kind) => kind !== 'target' || canBeTarget(column));

const RuleFields = (props: RuleFieldsProps): ReactElement => {
  const t = useRuleTexts();
  const { columns, column, kind, text, mistake, onColumn, onKind, onText } = props;
  const unit = units[column.kind];
  return (
    <Fields>
      <Choice label={t('column')} value={column.key} onChange={onColumn}>
        <Options of={columns.map((one) => [one.key, one.name])} />
      </Choice>
      <Choice label={t('kind')} value={kind} onChange={(one) => onKind(one as FigureRuleKind)}>
        <Options of={kindsOf(column).map((one) => [one, t(one)])} />
      </Choice>
      <Field
        label={t('value')}
        value={text}
        onChange={onText}
        autoComplete="off"
        maxLength={24}
        mistake={mistake}
        suffix={unit && t(unit)}
      />
    </Fields>
  );
};

const AddRule = ({ rules, columns, onChange, onClose }: RuleDialogProps): ReactElement => {
  const t = useRuleTexts();
  const language = useLanguage();
  const [key, setKey] = useState(columns[0]!.key);
  const [chosen, setKind] = useState<FigureRuleKind>('above');
  const [text, setText] = useState('');
  const column = columns.find((one) => one.key === key) ?? columns[0]!;
  const kind = kindsOf(column).includes(chosen) ? chosen : 'above';
  const { rule, mistake } = useTyped({ column, kind, text });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!rule) return;
    onChange(withRule(rules, rule));
    setText('');
  };
  return (
    <form onSubmit={submit}>
      <RuleFields
        {...{ columns, column, kind, text, mistake }}
        onColumn={setKey}
        onKind={setKind}
        onText={setText}
      />
      {rule && <Soft>{t('understood', { value: valueText(rule.value, column, language) })}</Soft>}
      <Actions>
        <Button kind="primary" type="submit" disabled={rule === null}>
          {t('add')}
        </Button>
        <Button onClick={onClose}>{t('close')}</Button>
      </Actions>
    </form>
  );
};

const Full = ({ onClose }: Pick<RuleDialogProps, 'onClose'>): ReactElement => {
  const t = useRuleTexts();
  return (
    <>
      <Soft>{t('full', { most: MOST_RULES })}</Soft>
      <Actions>
        <Button onClick={onClose}>{t('close')}</Button>
      </Actions>
    </>
  );
};

/** Rules of a table: those there are, and one more. Each takes effect at once, as everything in the address. */
export const RuleDialog = (props: RuleDialogProps): ReactElement => {
  const t = useRuleTexts();
  // Kept here too: a large table takes its time to be drawn with a rule, and the next one is added to it meanwhile.
  const [rules, setRules] = useState(props.rules);
  const onChange = (next: readonly FigureRule[]): void => {
    setRules(next);
    props.onChange(next);
  };
  const own = { ...props, rules, onChange, columns: acrossColumns(props.columns) };
  return (
    <Dialog title={t('title')} onClose={props.onClose}>
      <Soft>{t('about')}</Soft>
      <RuleList {...own} />
      {rules.length >= MOST_RULES ? <Full {...own} /> : <AddRule {...own} />}
    </Dialog>
  );
};
