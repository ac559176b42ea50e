import { once } from 'node:events';
import { clientOf, type Transaction } from '@xiangtong/infrastructure';
import { from as copyFrom } from 'pg-copy-streams';
import { ByteWriter } from './byte-writer';
import { linesBytesOf, TAB } from './line-bytes';
import type { NewRevision, RecordedRevision, RevisionLine } from './revision';

/** Rows are written in chunks of this size: large enough for the socket, small enough for memory. */
const CHUNK_BYTES = 1 << 18;
/** Room for the row that goes beyond. */
const SPARE_BYTES = 1 << 10;

/** Columns from the store on are in the order of the canonical text; missing values are empty. */
const copyStatement = `copy revision_line (revision_id, line, product_id, destination, platform_id, store, flow, quantity, amount,
  orders, refund, measure, reported_quantity) from stdin with (null '')`;

/** Writes the lines of many just recorded revisions by COPY. */
export const copyLines = async (
  manager: Transaction,
  recorded: readonly RecordedRevision[],
  revisions: readonly NewRevision[],
): Promise<void> => {
  if (revisions.every((revision) => revision.lines.length === 0)) return;
  const client = await clientOf(manager);
  const stream = client.query(copyFrom(copyStatement));
  const done = new Promise<void>((resolve, reject) => stream.once('finish', resolve).once('error', reject));
  done.catch(() => undefined);
  const writer = new ByteWriter(CHUNK_BYTES + SPARE_BYTES);
  for (const [index, { lines }] of revisions.entries()) {
    const { bytes, tails, ends } = linesBytesOf(lines);
    for (let place = 0; place < lines.length; place += 1) {
      writeHead(writer, recorded[index]!.id, place + 1, lines[place]!);
      writer.escaped(bytes, tails[place]!, ends[place]!);
      if (writer.length >= CHUNK_BYTES && !stream.write(writer.take()))
        await Promise.race([once(stream, 'drain'), done]);
    }
  }
  stream.end(writer.take());
  await done;
};

const writeHead = (writer: ByteWriter, revisionId: number, position: number, line: RevisionLine): void => {
  writer.text(String(revisionId)).byte(TAB).integer(position).byte(TAB);
  writer.integer(line.product.id).byte(TAB).integer(line.destination).byte(TAB);
  writer.integer(line.platform.id).byte(TAB);
};
