import type { Journal, Wrong } from './load/journal';

export interface Result {
  readonly kind: string;
  readonly seed: number;
  readonly journal: Journal;
  readonly seconds: number;
}

const heads = [
  'kind',
  'trials',
  'acknowledged',
  'lost',
  'half-applied',
  'otherwise wrong',
  'recovery p50',
  'max',
];

const seconds = (ms: number | undefined): string => (ms === undefined ? '—' : `${(ms / 1000).toFixed(2)} s`);

const rowOf = (name: string, trials: readonly Result[]): string[] => {
  const journals = trials.map(({ journal }) => journal);
  const wrong = (kind: Wrong): string =>
    String(journals.flatMap(({ findings }) => findings).filter((finding) => finding.wrong === kind).length);
  const recoveries = journals.flatMap((journal) => journal.recoveries).sort((a, b) => a - b);
  const acknowledged = journals.reduce((sum, journal) => sum + journal.acknowledged, 0);
  return [
    name,
    String(trials.length),
    acknowledged.toLocaleString('en'),
    wrong('lost'),
    wrong('half'),
    wrong('other'),
    seconds(recoveries[Math.floor(recoveries.length / 2)]),
    seconds(recoveries.at(-1)),
  ];
};

/** The table of all kinds, in Markdown. */
export const tableOf = (trials: readonly Result[]): string => {
  const names = [...new Set(trials.map(({ kind }) => kind))].sort();
  const rows = [
    ...names.map((name) =>
      rowOf(
        name,
        trials.filter(({ kind }) => kind === name),
      ),
    ),
    rowOf('all', trials),
  ];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('');
};
