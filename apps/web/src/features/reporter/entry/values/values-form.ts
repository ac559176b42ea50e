import type { IndicatorLineInput, UnfinishedRow } from '@xiangtong/contracts';
import { DraftKeeper } from '../../../../offline/draft-keeper';
import type { SubmissionBody } from '../../../../offline/kept-drafts';
import { beginDraft } from '../begin-draft';
import { keptExplanations, sentExplanations, type Explanations } from '../explanations';
import { keptCell } from '../kept-cell';
import type { Entry } from '../load-entry';
import { readValues, valueKey, type FormIndicator, type ReadValues, type ValueTexts } from './read-values';
import { Listeners } from '../../../../api/listeners';

/** The fields of the page as they are kept on the device. */
export interface ValuesContent {
  readonly values: ValueTexts;
  readonly explanations: Explanations;
}

export interface ValuesState extends ValuesContent {
  readonly reading: ReadValues;
}

const textsOf = (lines: readonly IndicatorLineInput[], indicators: readonly FormIndicator[]): ValueTexts =>
  Object.fromEntries(
    lines.map(({ indicator, platform, value }) => {
      const decimals = indicators.find(({ code }) => code === indicator)?.decimals ?? 0;
      const text = String(value);
      return [valueKey(indicator, platform), decimals === 0 ? text.replace(/\.0+$/, '') : text];
    }),
  );

const unfinishedTexts = (rows: readonly UnfinishedRow[]): ValueTexts =>
  Object.fromEntries(
    rows.map(({ cells: { indicator = '', platform, value = '' } }) => [valueKey(indicator, platform), value]),
  );

/** An indicator form while it is filled in. */
export class ValuesForm {
  readonly indicators: readonly FormIndicator[];
  readonly keeper: DraftKeeper;
  /** What was reported the period before. */
  readonly before: ValueTexts;
  private current: ValuesState;
  private readonly listeners = new Listeners();

  constructor(readonly entry: Entry) {
    this.indicators = entry.form.indicators.filter(({ unitKinds }) => unitKinds.includes(entry.unit.kind));
    const valuesIn = (lines: readonly unknown[]) => textsOf(lines as IndicatorLineInput[], this.indicators);
    this.before = valuesIn(entry.before?.lines ?? []);
    const draft = beginDraft(entry, ({ lines, unfinished }): ValuesContent => ({
      values: { ...this.emptyPlatforms(), ...valuesIn(lines), ...unfinishedTexts(unfinished) },
      explanations: keptExplanations(entry.detail?.draft?.explanations, []),
    }));
    const content = draft.content as ValuesContent;
    this.current = { ...content, reading: readValues(content.values, this.indicators) };
    this.keeper = new DraftKeeper({ ...draft, body: this.body() });
  }

  readonly state = (): ValuesState => this.current;

  readonly subscribe = this.listeners.subscribe;

  write(key: string, text: string): void {
    this.show({ values: { ...this.current.values, [key]: text } });
  }

  remove(key: string): void {
    this.show({
      values: Object.fromEntries(Object.entries(this.current.values).filter(([name]) => name !== key)),
    });
  }

  explain(key: string, text: string): void {
    this.show({ explanations: { ...this.current.explanations, [key]: text } });
  }

  /** Platforms of the period before are asked for again. */
  private emptyPlatforms(): ValueTexts {
    return Object.fromEntries(
      Object.keys(this.before)
        .filter((key) => key.includes('/'))
        .map((key) => [key, '']),
    );
  }

  private body(): SubmissionBody {
    const { reading, explanations, values } = this.current;
    const { unit, form, period } = this.entry.key;
    const sent = sentExplanations(explanations, []);
    const isWrong = ({ indicator, platform }: IndicatorLineInput): boolean =>
      valueKey(indicator, platform) in reading.mistakes;
    const unfinished = reading.lines.flatMap(({ indicator, platform }, row): UnfinishedRow[] => {
      const key = valueKey(indicator, platform);
      if (!(key in reading.mistakes)) return [];
      const value = keptCell(values[key] ?? '');
      return [{ row, cells: { indicator, ...(platform === undefined ? {} : { platform }), value } }];
    });
    return {
      unit,
      form,
      period,
      lines: reading.lines.filter((line) => !isWrong(line)),
      ...(Object.keys(sent).length > 0 ? { explanations: sent } : {}),
      ...(unfinished.length > 0 ? { unfinished } : {}),
    };
  }

  private show(change: Partial<ValuesContent>): void {
    const { reading: _, ...content } = { ...this.current, ...change };
    this.current = { ...content, reading: readValues(content.values, this.indicators) };
    this.listeners.tell();
    this.keeper.change(content, this.body());
  }
}
