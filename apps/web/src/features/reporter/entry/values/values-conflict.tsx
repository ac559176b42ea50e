import type { ReactElement } from 'react';
import type { IndicatorLineInput } from '@xiangtong/contracts';
import { useLanguage } from '../../../../i18n/texts';
import { forgetDraft } from '../../../../offline/kept-drafts';
import type { Detail } from '../../../../offline/send-draft';
import { ConflictDialog } from '../conflict-dialog';
import type { DescribedLine } from '../differences';
import { valueKey } from './read-values';
import type { ValuesForm } from './values-form';

export interface ValuesConflictProps {
  readonly form: ValuesForm;
  readonly theirs: Detail;
  readonly onTheirs: () => void;
}

export const ValuesConflict = ({ form, theirs, onTheirs }: ValuesConflictProps): ReactElement => {
  const language = useLanguage();
  const { catalogue, key } = form.entry;
  const describe = ({ indicator, platform, value }: IndicatorLineInput): DescribedLine => {
    const name = form.indicators.find(({ code }) => code === indicator)?.name[language] ?? indicator;
    const label = platform === undefined ? name : `${name} · ${catalogue.platformName(platform)}`;
    return { key: valueKey(indicator, platform), label, value: String(Number(value)) };
  };
  const takeTheirs = async (): Promise<void> => {
    form.keeper.discard();
    await forgetDraft(key).catch(() => undefined);
    onTheirs();
  };
  return (
    <ConflictDialog
      theirs={theirs}
      mine={form.state().reading.lines.map(describe)}
      other={((theirs.draft?.lines ?? []) as IndicatorLineInput[]).map(describe)}
      onMine={() => void form.keeper.takeMine()}
      onTheirs={() => void takeTheirs()}
    />
  );
};
