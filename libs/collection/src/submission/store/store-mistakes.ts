import type { InputMistake } from '@xiangtong/infrastructure';
import type { ReportingUnit } from '@xiangtong/reference';
import type { ParsedSubmission } from '../parse/parse-submission';

/** The stores of a submission, each once. */
export const storesOf = (parsed: ParsedSubmission): string[] => {
  const stores = new Set<string>();
  for (const { store } of parsed.lines) if (store !== null) stores.add(store);
  return [...stores];
};

/** A store that `holder` reports already. */
export const storeMistake = (
  parsed: ParsedSubmission,
  store: string,
  holder: ReportingUnit | undefined,
): InputMistake => ({
  path: `lines[${parsed.lines.findIndex((line) => line.store === store)}].store`,
  code: 'SUBMISSION.STORE_REPORTED_TWICE',
  parameters: { value: store, unit: holder?.name.zh ?? '?' },
});
