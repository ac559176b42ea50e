import type { DataSource } from 'typeorm';

/** How a connection beside the pool reaches the same database. */
export const connectionOf = ({ options }: DataSource) => ({
  connectionString: 'url' in options ? options.url : undefined,
});
