import { once } from 'node:events';
import { formatQuantity } from '@xiangtong/domain';
import { from as copyFrom } from 'pg-copy-streams';
import type { ClientBase } from 'pg';
import type { EntityManager } from 'typeorm';
import type { NewRevision, RecordedRevision, RevisionLine } from './revision';

/** Rows are handed over in pieces of this size: large enough for the socket, small enough for memory. */
const CHUNK_CHARACTERS = 1 << 18;

/** The lines of many revisions, recorded a moment before, by COPY. */
export const copyLines = async (
  manager: EntityManager,
  recorded: readonly RecordedRevision[],
  revisions: readonly NewRevision[],
): Promise<void> => {
  if (revisions.every((revision) => revision.lines.length === 0)) return;
  const client = (await manager.queryRunner!.connect()) as ClientBase;
  const stream = client.query(
    copyFrom(`copy revision_line (revision_id, line, product_id, destination, platform_id, flow, store, quantity, amount,
      orders, refund, measure, reported_quantity) from stdin`),
  );
  const done = new Promise<void>((resolve, reject) => stream.once('finish', resolve).once('error', reject));
  done.catch(() => undefined);
  let chunk = '';
  for (const [index, revision] of revisions.entries()) {
    const id = recorded[index]!.id;
    for (const [position, line] of revision.lines.entries()) chunk += copyRow(id, position + 1, line);
    if (chunk.length > CHUNK_CHARACTERS) {
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done]);
      chunk = '';
    }
  }
  stream.end(chunk);
  await done;
};

const copyRow = (revisionId: string, position: number, line: RevisionLine): string => {
  const quantity = formatQuantity(line.quantity);
  const reported = line.reportedQuantity === line.quantity ? quantity : formatQuantity(line.reportedQuantity);
  return (
    `${revisionId}\t${position}\t${line.product.id}\t${line.destination}\t${line.platform.id}\t` +
    `${line.flow === 'up' ? 'u' : 'd'}\t${line.store === null ? '\\N' : copyText(line.store)}\t` +
    `${quantity}\t${line.amount}\t${line.orders}\t${line.refund ?? '\\N'}\t${line.measure}\t${reported}\n`
  );
};

/** Stores hold no control characters; only the backslash has a meaning in COPY text. */
const copyText = (text: string): string => (text.includes('\\') ? text.replaceAll('\\', '\\\\') : text);
