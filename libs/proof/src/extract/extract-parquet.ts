import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { LineInForce } from '@xiangtong/ledger';
import { lineColumns, type LineColumn, type LineNames } from './line-columns';
import type { LineExtract } from './line-extract';
import { lotsOf } from './lots';

/** Rows of a group, which is held in memory until it is written. */
const ROWS_OF_GROUP = 50_000;

/** Digits of a sum of money or a quantity, beyond what a bigint column of the database holds. */
const PRECISION = 18;

const stored = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  instant: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
  whole: { type: 'INT64' },
} as const;

const schemaOf = ({ key, type }: LineColumn) => ({
  name: key,
  repetition_type: 'OPTIONAL' as const,
  ...(type === 'text' || type === 'instant'
    ? stored[type]
    : type === 0
      ? stored.whole
      : ({ type: 'INT64', converted_type: 'DECIMAL', precision: PRECISION, scale: type } as const)),
});

/** `12.3` with two decimals is 1230. */
const scaled = (text: string, decimals: number): bigint => {
  const [whole = '', part = ''] = text.split('.');
  return BigInt(whole + part.padEnd(decimals, '0'));
};

const valueOf = ({ type, text }: LineColumn, line: LineInForce, names: LineNames) => {
  const written = text(line, names);
  if (written === '') return null;
  if (type === 'text') return written;
  return type === 'instant' ? new Date(written) : scaled(written, type);
};

const aboutFile = ({ scope, period, asOf, dataLabel }: LineExtract) =>
  Object.entries({
    scope: scope.code,
    period: period.text,
    ledger_position: String(asOf.seq),
    ledger_hash: asOf.ledgerHash,
    ...(dataLabel !== null && { data: dataLabel }),
  }).map(([key, value]) => ({ key, value }));

/**
 * The extract in chunks of a Parquet file, a group of rows each. Columns are named by their keys, as in files of the
 * cube: amounts and quantities are DECIMAL(18,n), counts BIGINT, the moment of acceptance TIMESTAMP, everything else
 * VARCHAR.
 */
export async function* extractParquet(extract: LineExtract): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const parquet = new ParquetWriter({
    writer,
    schema: [{ name: 'lines', num_children: lineColumns.length }, ...lineColumns.map(schemaOf)],
    createdBy: 'Xiangtong',
    kvMetadata: aboutFile(extract),
  });
  const taken = (): Uint8Array => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  let lines: LineInForce[] = [];
  const group = async (): Promise<Uint8Array> => {
    const columnData = lineColumns.map((column) => ({
      name: column.key,
      data: lines.map((line) => valueOf(column, line, extract.names)),
    }));
    await parquet.write({ columnData, rowGroupSize: lines.length });
    lines = [];
    return taken();
  };
  for await (const lot of lotsOf(extract.lines)) {
    lines.push(...lot);
    if (lines.length >= ROWS_OF_GROUP) yield await group();
  }
  if (lines.length > 0) yield await group();
  await parquet.finish();
  yield taken();
}
