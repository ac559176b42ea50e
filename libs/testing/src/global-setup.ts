import './setup/resolve-aliases';
import { shared, TEMPLATE_URL_VARIABLE } from './setup/shared-server';
import { startTestServer } from './setup/test-server';

/** One server for the whole run, however many Jest projects ask for it. */
module.exports = async (): Promise<void> => {
  if (shared.xiangtongTestServer) return;
  const server = await startTestServer();
  shared.xiangtongTestServer = server;
  process.env[TEMPLATE_URL_VARIABLE] = server.templateUrl;
};
