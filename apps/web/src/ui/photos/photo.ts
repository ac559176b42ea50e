import type { components } from '../../api/schema';
import { api } from '../../api/client';

export type Photo = components['schemas']['PhotoView'];

/** Where the service keeps the file. */
export const addressOf = (submission: string, { digest }: Photo): string =>
  `/api/v1/submissions/${submission}/photos/${digest}`;

export const kindName = ({ kind }: Photo): string => kind.toUpperCase();

export const sizeName = ({ size }: Photo): string =>
  size < 1024 * 1024 ? `${Math.ceil(size / 1024)} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`;

/** The photos of a submission; null where there is none yet. */
export const usePhotos = (submission: string | null) =>
  api.useQuery(
    'get',
    '/api/v1/submissions/{id}/photos',
    { params: { path: { id: submission ?? '' } } },
    { enabled: submission !== null },
  );

/** Those that belong to a revision. */
export const photosOf = (photos: readonly Photo[] | undefined, revision: number): readonly Photo[] =>
  (photos ?? []).filter(({ revisions }) => revisions.includes(revision));
