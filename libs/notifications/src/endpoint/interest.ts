import { OutboxInterest, type Database } from '@xiangtong/infrastructure';

/** Tells those who announce which kinds any endpoint or person wants. Each round does it, and each change of an endpoint. */
export const writeInterest = async (source: Database): Promise<void> => {
  const rows = await source.query<{ kind: string }[]>(
    `select unnest(kinds) as kind from notification_endpoint where is_open
     union select kind from notification_choice where mail or sms`,
  );
  await OutboxInterest.write(
    source,
    rows.map(({ kind }) => kind),
  );
};
