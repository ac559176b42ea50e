import { historyPages, type HistoryEvent } from '@xiangtong/collection';
import type { BundleWriter } from '../bundle-writer';
import type { EvidenceSource } from '../evidence-source';
import { bundleNames, type BundleNames } from '../names';

const columns = [
  'at',
  'form',
  'unit',
  'unit_name',
  'period',
  'submission',
  'revision',
  'action',
  'actor',
  'text',
];

const cells = (event: HistoryEvent, names: BundleNames): readonly string[] => [
  event.at.toISOString(),
  event.form,
  event.unit,
  names.unit(event.unit),
  event.period,
  event.submission ?? '',
  event.revision === null ? '' : String(event.revision),
  event.action,
  event.actor,
  event.text ?? '',
];

async function* rowsOf({
  database,
  window,
  head,
  catalogue,
}: EvidenceSource): AsyncGenerator<readonly (readonly string[])[]> {
  const names = bundleNames(catalogue);
  for await (const events of historyPages(database, { ...window, until: head.recordedAt }))
    yield events.map((event) => cells(event, names));
}

/** Steps of the workflow, comments and exceptions, up to the time of the position. */
export const addHistoryFile = (writer: BundleWriter, source: EvidenceSource): Promise<void> =>
  writer.csv('history.csv', columns, rowsOf(source));
