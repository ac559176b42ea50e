import type { TestServer } from './test-server';

/** Where the workers find the template; set in the Jest process before it starts them. */
export const TEMPLATE_URL_VARIABLE = 'XIANGTONG_TEST_TEMPLATE_URL';

/** Where the shared folders of a run are; set at the same time. */
export const RUN_FOLDER_VARIABLE = 'XIANGTONG_TEST_RUN_FOLDER';

/** The server of this Jest run. Setup and teardown load their modules separately and share only the global object. */
export const shared = globalThis as typeof globalThis & { xiangtongTestServer?: TestServer };
