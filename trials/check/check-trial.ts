import { isDeepStrictEqual } from 'node:util';
import type { UnitMonth } from '../load/unit-month';
import { halfThere, queryDatabase } from '../ground';
import type { Done } from '../load/load';
import type { Journal } from '../load/journal';
import { checkEdition } from '../load/reports';
import type { Trial } from '../trial';
import { checkFigures } from './check-figures';

interface StoredMonth {
  readonly unit: string;
  readonly id: string;
  readonly status: string;
  readonly revisions: string | null;
  readonly entries: string | null;
  readonly seqs: string[] | null;
}

const storedMonths = `
  select unit.code as unit, submission.id, submission.status,
    (select string_agg(number || ': ' || line_count || ' lines, ' || total_fen, '; ' order by number)
     from revision where submission_id = submission.id) as revisions,
    entries.kinds as entries, entries.seqs
  from submission
  join reporting_unit unit on unit.id = unit_id
  left join lateral (
    select string_agg(kind || ' ' || number, '; ' order by seq) as kinds, array_agg(seq order by seq) as seqs
    from ledger_entry join revision on revision.id = revision_id where revision.submission_id = submission.id
  ) entries on true
  where submission.month = $1`;

/** Everything that was sent is there, once and whole. */
export const checkTrial = async (trial: Trial, { months, editions }: Done): Promise<void> => {
  const { cluster, journal, month, office } = trial;
  const rows = await queryDatabase<StoredMonth>(cluster, storedMonths, [month]);
  const stored = new Map(rows.map((row) => [row.unit, row]));
  for (const one of months) checkMonth(one, stored.get(one.unit), journal);
  for (const half of await halfThere(cluster)) journal.find('half', half);
  for (const edition of editions) await checkEdition(office.officer, edition, journal);
  await checkRepetitions(trial);
  await checkFigures(trial);
};

const checkMonth = (month: UnitMonth, row: StoredMonth | undefined, journal: Journal): void => {
  const expected = month.expected();
  const found = { revisions: row?.revisions ?? '', entries: row?.entries ?? '', status: row?.status ?? '' };
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    const wrong = found.revisions.length < expected.revisions.length ? 'lost' : 'half';
    journal.find(wrong, `${month.unit}: ${JSON.stringify(found)} for ${JSON.stringify(expected)}`);
  }
  const moved = month.entries.filter(({ seq }, index) => seq !== null && String(seq) !== row?.seqs?.[index]);
  if (moved.length > 0)
    journal.find('lost', `${month.unit}: ${JSON.stringify(moved)} in ${row?.seqs?.join()}`);
};

/** A repeated request gets its first answer. */
const checkRepetitions = async ({ office, journal }: Trial): Promise<void> => {
  for (const { path, key, body, first } of journal.keyed) {
    const headers = { 'Idempotency-Key': key };
    const again = await office.reporter.untilAnswered(path, { headers, body });
    if (again.status !== 201 || !isDeepStrictEqual(again.body, first))
      journal.find('lost', `${path} ${key} answered ${JSON.stringify(again)} for ${JSON.stringify(first)}`);
  }
};
