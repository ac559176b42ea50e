import { useEffect, useState, useSyncExternalStore, type ReactElement } from 'react';
import { type IndicatorLineInput, periodName } from '@xiangtong/contracts';
import { useLanguage } from '../../../../i18n/texts';
import { forgetDraft } from '../../../../offline/kept-drafts';
import type { Detail } from '../../../../offline/send-draft';
import { Notice } from '../../../../ui/notice/notice';
import { ProblemNotice } from '../../../../ui/problem-notice/problem-notice';
import { ChecksPanel } from '../checks-panel';
import { ConflictDialog } from '../conflict-dialog';
import type { DescribedLine } from '../differences';
import type { Entry } from '../load-entry';
import { PhotosPanel } from '../photos/photos-panel';
import { useEntryTexts } from '../texts';
import { useSubmit } from '../use-submit';
import { IndicatorFields } from './indicator-fields';
import { valueKey } from './read-values';
import { ValuesForm } from './values-form';
import { SubmitBar } from '../submit-bar';

interface ValuesConflictProps {
  readonly form: ValuesForm;
  readonly theirs: Detail;
  readonly onTheirs: () => void;
}

const ValuesConflict = ({ form, theirs, onTheirs }: ValuesConflictProps): ReactElement => {
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

export interface ValuesEntryProps {
  readonly entry: Entry;
  readonly onDone: () => void;
}

const firstWrong = (key: string): void => {
  const field = document.querySelector<HTMLElement>(`[data-value="${CSS.escape(key)}"]`);
  field?.focus();
};

export const ValuesEntry = ({ entry, onDone }: ValuesEntryProps): ReactElement => {
  const t = useEntryTexts();
  const language = useLanguage();
  const [form] = useState(() => new ValuesForm(entry));
  useEffect(() => form.keeper.start(), [form]);
  const { reading, explanations } = useSyncExternalStore(form.subscribe, form.state);
  const keeping = useSyncExternalStore(form.keeper.subscribe, form.keeper.state);
  const submitting = useSubmit(entry, form.keeper, onDone);
  const [isAsked, setAsked] = useState(false);
  const wrong = Object.keys(reading.mistakes);

  const submit = (): void => {
    setAsked(true);
    if (wrong[0] === undefined) void submitting.ask();
    else firstWrong(wrong[0]);
  };
  const sentence = t('sentenceValues', {
    unit: entry.unit.name[language],
    period: periodName(entry.key.period, language),
    form: entry.form.name[language],
    lines: reading.lines.length,
  });
  return (
    <>
      {keeping.failure && keeping.status === 'refused' && <ProblemNotice problem={keeping.failure} />}
      {isAsked && wrong.length > 0 && (
        <Notice kind="information">{t('mistakesFirst', { count: wrong.length })}</Notice>
      )}
      <IndicatorFields form={form} showMissing={isAsked} />
      <ChecksPanel
        checks={keeping.receipt?.checks ?? []}
        rowIds={[]}
        explanations={explanations}
        onExplain={(key, text) => form.explain(key, text)}
      />
      <PhotosPanel entry={entry} keeper={form.keeper} />
      <SubmitBar {...{ keeping, submitting, sentence }} mistakes={wrong.length} onSubmit={submit} />
      {keeping.theirs && <ValuesConflict form={form} theirs={keeping.theirs} onTheirs={onDone} />}
    </>
  );
};
