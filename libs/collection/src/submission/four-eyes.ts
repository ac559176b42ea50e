import { submissionLife } from '@xiangtong/contracts';
import { DomainError, type Transaction } from '@xiangtong/infrastructure';

/**
 * A person who did one of these had a hand in the figures: a later revision starts from the lines of the one before.
 */
const writing = submissionLife.filter(
  ({ by, to }) => by === 'respondent' && (to === 'draft' || to === 'submitted'),
);

/** True where `name`, an expression, wrote or submitted what is in `submission`. For SQL. */
export const hasWritten = (name: string): string =>
  `exists (select from submission_event written where written.submission_id = submission.id and written.actor = ${name}
    and written.action in (${writing.map(({ action }) => `'${action}'`).join(', ')}))`;

/** Which of these people had a hand in which submission; query it with `has(id, username)`. */
export interface Writers {
  has(submissionId: string, username: string): boolean;
}

export const writersAmong = async (
  manager: Transaction,
  submissionIds: readonly string[],
  usernames: readonly string[],
): Promise<Writers> => {
  const pairs = new Set<string>();
  if (submissionIds.length > 0 && usernames.length > 0) {
    const rows = await manager.query<{ id: string; name: string }[]>(
      `select submission.id, person.name from submission, unnest($2::text[]) as person (name)
       where submission.id = any ($1::uuid[]) and ${hasWritten('person.name')}`,
      [submissionIds, usernames],
    );
    for (const { id, name } of rows) pairs.add(`${id}/${name}`);
  }
  return { has: (id, name) => pairs.has(`${id}/${name}`) };
};

/** Four eyes: nobody accepts what they wrote or submitted, whatever their roles. */
export const requireOtherEyes = async (
  manager: Transaction,
  submissionId: string,
  username: string,
): Promise<void> => {
  if ((await writersAmong(manager, [submissionId], [username])).has(submissionId, username))
    throw new DomainError('SUBMISSION.OWN_FIGURES');
};
