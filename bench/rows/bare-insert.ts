import type { Catalogue } from '@xiangtong/reference';
import { Client } from 'pg';
import type { BenchDatabase } from '../ground/ground';

export interface BareLine {
  readonly product: number;
  readonly destination: number;
  readonly platform: number;
  readonly store: string | null;
  readonly quantity: string;
  readonly amount: number;
  readonly orders: number;
  readonly refund: number | null;
  readonly measure: string;
}

const COLUMNS = 13;

const lineValues = (count: number): string =>
  Array.from({ length: count }, (_, line) => {
    const parameters = Array.from(
      { length: COLUMNS },
      (_unused, column) => `$${line * COLUMNS + column + 1}`,
    );
    return `(${parameters.join(', ')})`;
  }).join(', ');

/** A driver without a product around it: prepared statements with a parameter for every cell. */
export class BareInsert {
  private constructor(
    private readonly clients: readonly Client[],
    private readonly unitId: number,
    private readonly lines: string,
  ) {}

  static async open(
    database: BenchDatabase,
    catalogue: Catalogue,
    connections: number,
    lines: number,
  ): Promise<BareInsert> {
    const clients = Array.from({ length: connections }, () => new Client({ connectionString: database.url }));
    for (const client of clients) await client.connect();
    const unit = [...catalogue.units.values()][0]!;
    return new BareInsert(clients, unit.id, lineValues(lines));
  }

  async insert(connection: number, lines: readonly BareLine[]): Promise<void> {
    const client = this.clients[connection]!;
    await client.query('begin');
    const { rows } = await client.query<{ id: string }>({
      name: 'revision',
      text: `insert into revision (submission_id, number, form, unit_id, month, basis, line_count, total_fen, lines_hash,
          content_hash, submitted_by, submitted_at)
        values (gen_random_uuid(), 1, 'sales', $1, 201501, 'buyer-paid', $2, 0, sha256('lines'), sha256('content'), 'bench', now())
        returning id`,
      values: [this.unitId, lines.length],
    });
    await client.query({
      name: 'lines',
      text: `insert into revision_line (revision_id, line, product_id, destination, platform_id, flow, store, quantity, amount,
        orders, refund, measure, reported_quantity) values ${this.lines}`,
      values: lines.flatMap((line, index) => cells(rows[0]!.id, index + 1, line)),
    });
    await client.query('commit');
  }

  async close(): Promise<void> {
    for (const client of this.clients) await client.end();
  }
}

const cells = (revisionId: string, position: number, line: BareLine): (string | number | null)[] => [
  revisionId,
  position,
  line.product,
  line.destination,
  line.platform,
  'u',
  line.store,
  line.quantity,
  line.amount,
  line.orders,
  line.refund,
  line.measure,
  line.quantity,
];
