import type { ReportDocument } from '../../document/report-document';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Object keys in the order of their code units, at every depth. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
};

/** The document as canonical JSON: equal documents give equal text, whatever order their keys were written in. */
export const renderJson = (document: ReportDocument): string => `${JSON.stringify(sorted(document))}\n`;
