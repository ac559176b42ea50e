import type { ParsedSubmission, Published } from './parse/parse-submission';
import { MIGRATION_ACTOR, migrationNote } from './migrated';

/** Accepts what a lower installation has published: its own officers have reviewed the reports behind it. */
const PUBLICATION_ACTOR = 'rule:publication';

type Source = Pick<Published, 'origin' | 'publication'>;

/** Who has submitted what an installation publishes. */
export const installationActor = ({ origin }: Pick<Published, 'origin'>): string => `installation:${origin}`;

const nameOf = ({ origin, publication }: Source): string => `${origin} ${publication}`;

/** The reasons in the ledger: part of the chain, of every trace and of all evidence. */
const publicationNote = ({ due, reported, ...source }: Published): string =>
  `下级平台发布（应报 ${due}、已报 ${reported}）/ published by a lower installation (${reported} of ${due} reported): ${nameOf(source)}`;

export const withdrawnNote = (source: Source): string =>
  `下级平台的发布里不再有 / no longer in what the lower installation publishes: ${nameOf(source)}`;

/** Who has accepted a report that was decided elsewhere, and the reason in the ledger; null where it is decided here. */
export const decidedElsewhere = ({
  migrated,
  published,
}: ParsedSubmission): { readonly accepter: string; readonly note: string } | null => {
  if (migrated) return { accepter: MIGRATION_ACTOR, note: migrationNote(migrated) };
  return published ? { accepter: PUBLICATION_ACTOR, note: publicationNote(published) } : null;
};
