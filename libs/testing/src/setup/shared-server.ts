import type { TestServer } from './test-server';

/** Where the workers find the template; set in the process of Jest before it starts them. */
export const TEMPLATE_URL_VARIABLE = 'XIANGTONG_TEST_TEMPLATE_URL';

/** Where the folders lie that a run makes once; set at the same time. */
export const RUN_FOLDER_VARIABLE = 'XIANGTONG_TEST_RUN_FOLDER';

/** The server of this Jest run. Setup and teardown load their modules apart and share only the global object. */
export const shared = globalThis as typeof globalThis & { xiangtongTestServer?: TestServer };
