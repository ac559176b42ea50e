import type { EntityManager } from 'typeorm';

/** Rows of an `update … returning`, which TypeORM returns together with their number. */
export const changed = async <Row>(
  queries: Pick<EntityManager, 'query'>,
  statement: string,
  parameters: readonly unknown[],
): Promise<Row[]> => {
  const [rows] = await queries.query<[Row[], number]>(statement, [...parameters]);
  return rows;
};
