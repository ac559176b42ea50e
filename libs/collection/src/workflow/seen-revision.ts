import { parseDivisionCode } from '@xiangtong/domain';
import { DomainError, type InputMistake } from '@xiangtong/infrastructure';
import { readRevisionViews, type RevisionView } from '@xiangtong/ledger';
import type { Catalogue } from '@xiangtong/reference';
import { lineChanges, type LineView } from '../read/line-changes';
import type { Opened } from './workflow-tools';

/** What an officer looked at before deciding; null if not given. */
export interface Seen {
  readonly revision: number | null;
  /** Version of the submission; rises with every change. */
  readonly version: number | null;
}

/** People hardly read more; the head of the problem counts all. */
const LINES_TOLD = 20;

/** A decision holds for what was looked at. If that has changed, the changes are reported. */
export const requireSeen = async (
  { manager, submission, catalogue }: Opened,
  { revision, version }: Seen,
): Promise<void> => {
  if (revision !== null && revision !== submission.revision) {
    const revisions = await readRevisionViews(manager, submission.id);
    const before = revisions.find((known) => known.revision === revision);
    const after = revisions.at(-1);
    if (before && after) throw changedSince(before, after, catalogue);
  }
  const isSame =
    (revision ?? submission.revision) === submission.revision &&
    (version ?? submission.version) === submission.version;
  if (!isSame) throw new DomainError('SUBMISSION.CONCURRENT_CHANGE');
};

const changedSince = (before: RevisionView, after: RevisionView, catalogue: Catalogue): DomainError => {
  const { added, removed, changed } = lineChanges(before.lines, after.lines);
  const told = [
    ...changed.map(({ line, ...sides }) => mistakeOf(line, sides.before, sides.after, catalogue)),
    ...added.map((line) => mistakeOf({ ...line }, null, { ...line }, catalogue)),
    ...removed.map((line) => mistakeOf({ ...line }, { ...line }, null, catalogue)),
  ];
  const parameters = {
    seen: before.revision,
    revision: after.revision,
    lines: told.length,
    before: sumOf(before),
    after: sumOf(after),
  };
  return new DomainError('SUBMISSION.CHANGED_SINCE', parameters, told.slice(0, LINES_TOLD));
};

/** A form without amounts has no sum. */
const sumOf = ({ lines, total }: RevisionView): string =>
  lines.some((line) => 'indicator' in line) ? '—' : total;

type Fields = Readonly<Record<string, string | number>>;

const mistakeOf = (
  line: LineView | Fields,
  before: Fields | null,
  after: Fields | null,
  catalogue: Catalogue,
): InputMistake => ({
  code: 'SUBMISSION.LINE_CHANGED',
  parameters: {
    line: nameOf({ ...line }, catalogue),
    before: figureOf(before),
    after: figureOf(after),
  },
});

const figureOf = (side: Fields | null): string => {
  if (side === null) return '—';
  return 'value' in side ? String(side['value']) : `${side['amount']} (${side['quantity']} ${side['unit']})`;
};

const nameOf = (line: Fields, { products, divisions, platforms }: Catalogue): string => {
  const code = (field: string): string => String(line[field] ?? '');
  const destination = code('destination');
  const names = [
    products.get(code('product'))?.name.zh ?? code('product'),
    code('indicator'),
    divisions.get(parseDivisionCode(destination) ?? destination)?.zh ?? destination,
    platforms.get(code('platform'))?.name.zh ?? code('platform'),
    code('store'),
  ];
  return names.filter((name) => name !== '').join(' · ');
};
