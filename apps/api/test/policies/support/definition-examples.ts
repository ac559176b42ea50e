import type { ReportDefinition } from '@xiangtong/reporting';
import type { ScopeExample } from './scope-example';

const officer = (send: ScopeExample['send']): ScopeExample => ({ as: 'officer', send });

/** The files of a report in other words. */
const rewritten = ({ id, files }: ReportDefinition) =>
  Object.fromEntries(
    files
      .filter(({ name }) => name.startsWith(`${id}/`))
      .map(({ name, text }) => [
        name.slice(id.length + 1),
        name.endsWith('report.yaml') ? `# 本地\n${text}` : text,
      ]),
  );

/** Definitions that bureaus write for their own place. */
export const definitionExamples = (yoy: ReportDefinition): Readonly<Record<string, ScopeExample>> => {
  const writtenYoy = rewritten(yoy);
  return {
    'GET /report-definitions': officer(({ county }) => ({ query: { division: county } })),
    'GET /report-definitions/{report}': officer(({ county }) => ({
      path: { report: 'yoy' },
      query: { division: county },
    })),
    'GET /report-definitions/{report}/versions': officer(({ county }) => ({
      path: { report: 'yoy' },
      query: { division: county },
    })),
    'GET /report-definitions/{report}/changes': officer(({ county }) => ({
      path: { report: 'yoy' },
      query: { division: county, from: '0', to: '0' },
    })),
    'POST /report-definitions/{report}/versions': {
      as: 'definitions',
      send: ({ county }) => ({
        path: { report: 'yoy' },
        body: { division: county, basedOn: 0, files: writtenYoy, note: '改一处' },
      }),
    },
    'POST /report-definitions/{report}/preview': {
      as: 'definitions',
      send: ({ county }) => ({
        path: { report: 'yoy' },
        body: { files: writtenYoy, period: '2019', scope: county },
      }),
    },
  };
};
