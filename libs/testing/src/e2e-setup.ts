import './setup/resolve-aliases';
import { buildProduct } from './setup/build-product';
import { startSharedServer } from './setup/start-shared-server';

module.exports = async (): Promise<void> => {
  await Promise.all([startSharedServer(), buildProduct()]);
};
