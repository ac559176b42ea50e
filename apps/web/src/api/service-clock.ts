import { client } from './client';

let ahead = 0;
let isDemo = false;

/**
 * Now, as the service counts deadlines: the clock of a device may be wrong, and that of the demo stands elsewhere. The
 * device's own clock until the service has been asked.
 */
export const serviceNow = (): Date => new Date(Date.now() + ahead);

/** Whether deadlines are counted from a moment of the demo. */
export const isDemoTime = (): boolean => isDemo;

/** Asked with the session, before any page is drawn; without a line the device's clock has to do. */
export const askServiceClock = async (): Promise<void> => {
  const { data } = await client.GET('/api/v1/clock').catch(() => ({ data: undefined }));
  if (!data) return;
  ahead = Date.parse(data.now) - Date.now();
  isDemo = data.isDemo;
};
