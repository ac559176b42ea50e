import { BulkClient, type BulkLine } from './bulk-client';
import type { TestApp } from './create-test-app';

/** A stream of submissions in the name of a person, and the lines of the answer. */
export const sendStream = (
  { url }: TestApp,
  token: string,
  submissions: readonly object[],
  query = '',
): Promise<BulkLine[]> =>
  new BulkClient(url, token, {}, query)
    .send(submissions.map((submission) => `${JSON.stringify(submission)}\n`).join(''))
    .end()
    .rest();

/** One person submits, another one sends the same and accepts. Resolves to the second answer. */
export const putInForce = async (
  test: TestApp,
  units: readonly string[],
  submissions: readonly object[],
  [sender, accepter]: readonly string[] = [],
): Promise<BulkLine[]> => {
  const account = { units, roles: ['reporter', 'officer'], divisions: ['520100'] } as const;
  await sendStream(test, await test.signIn({ ...account, username: sender }), submissions);
  const token = await test.signIn({ ...account, username: accepter });
  return sendStream(test, token, submissions, '?accept=true');
};
