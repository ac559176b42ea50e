import { shared } from './setup/shared-server';

module.exports = async (): Promise<void> => {
  const server = shared.xiangtongTestServer;
  delete shared.xiangtongTestServer;
  await server?.stop();
};
