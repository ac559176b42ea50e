import { serviceDataSourceOptions } from '@xiangtong/infrastructure';
import { DataSource } from 'typeorm';
import { makeReplica } from './replica-parts';

/** A process that follows a ledger until it is killed. Arguments: database URL, folder of the replica. */
const follow = async (url: string, directory: string): Promise<void> => {
  const source = await new DataSource(serviceDataSourceOptions(url, [], 2)).initialize();
  await makeReplica(source, directory).open({ mode: 'tail' });
  process.stdout.write('following\n');
};

const [, , url = '', directory = ''] = process.argv;
void follow(url, directory);
