import { RUN_FOLDER_VARIABLE, shared, TEMPLATE_URL_VARIABLE } from './shared-server';
import { startTestServer } from './test-server';

/** One server for the whole run, however many Jest projects ask for it. */
export const startSharedServer = async (): Promise<void> => {
  if (shared.xiangtongTestServer) return;
  const server = await startTestServer();
  shared.xiangtongTestServer = server;
  process.env[TEMPLATE_URL_VARIABLE] = server.templateUrl;
  process.env[RUN_FOLDER_VARIABLE] = server.runFolder;
};
