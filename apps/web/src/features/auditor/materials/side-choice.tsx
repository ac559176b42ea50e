import { useState, type ReactElement } from 'react';
import { serviceNow } from '../../../api/service-clock';
import { Choose, type Option } from '../../../desk/choose/choose';
import { useEditionOptions } from '../../../desk/report/edition-options';
import type { EditionParameters } from '../../../desk/report/edition-words';
import type { KnownEditions } from '../../../desk/report/use-editions';
import { sideOf, typedSide } from './positions';
import { useMaterialTexts } from './texts';
import { useNewestEntry, useSide } from './use-side';

type Matter = Pick<EditionParameters, 'report' | 'scope' | 'period'>;

/** Whether two editions are of one report, place and period: only such are compared. */
export const isSameMatter = (one: Matter, other: Matter): boolean =>
  one.report === other.report && one.scope === other.scope && one.period === other.period;

export interface SideChoiceProps {
  readonly label: string;
  readonly known: KnownEditions;
  /** A seal, a ledger position or a time with its zone; empty for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What it is compared with: until something is typed, only editions of the same are offered. */
  readonly beside?: Matter | null;
  readonly hint?: string;
  readonly mistake?: string | undefined;
}

const listOf = (...options: readonly (Option | null)[]): readonly Option[] => {
  const known = options.filter((option) => option !== null);
  return known.filter(({ value }, at) => known.findIndex((other) => other.value === value) === at);
};

/** A published edition or a position of the ledger, found by words, by the number of an entry, a day, or a whole seal. */
export const SideChoice = (props: SideChoiceProps): ReactElement => {
  const { known, value, beside = null, hint, ...rest } = props;
  const t = useMaterialTexts();
  const [typed, setTyped] = useState('');
  const { options, finds } = useEditionOptions(known.editions);
  const newest = useNewestEntry();
  const chosen = useSide(value, known).option;
  const typedValue = typedSide(typed, serviceNow()) ?? '';
  const told = useSide(typedValue, known);
  // A seal that was never published is nothing to choose.
  const meant = sideOf(typedValue)?.kind === 'edition' && !told.edition ? null : told.option;
  const isBeside = (_: Option, at: number): boolean =>
    beside === null || isSameMatter(known.editions[at]!, beside);
  const offered =
    typed === ''
      ? listOf(newest, ...options.filter(isBeside), chosen)
      : listOf(...options, newest, meant, chosen);
  return (
    <Choose
      {...rest}
      value={value}
      mayBeNone
      hint={hint ?? t('sideHint')}
      options={offered}
      onType={setTyped}
      finds={(option, text) =>
        option.value === meant?.value ||
        option.label.toLowerCase().includes(text.toLowerCase()) ||
        finds(option, text)
      }
    />
  );
};
