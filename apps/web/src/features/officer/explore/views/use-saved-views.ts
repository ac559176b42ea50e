import { useState } from 'react';
import { api, client } from '../../../../api/client';
import { askAgain } from '../../../../api/ask-again';
import type { components } from '../../../../api/schema';
import { useAction } from '../../../../api/use-action';
import type { Sharing } from '../sharing/sharing-choice';

export type SavedView = components['schemas']['SavedViewResponse'];

/** What its owner decides about a view. */
export type ViewContent = Pick<SavedView, 'name' | 'query' | 'sharing'>;

const VIEWS = '/api/v1/views';

/** The reader's own views and those shared with the reader, newest first, and what can be done with them. */
export const useSavedViews = () => {
  const { data: views, error, refetch } = api.useQuery('get', VIEWS);
  const [removed, setRemoved] = useState<SavedView | null>(null);
  const action = useAction();
  const save = ({ name, query, sharing }: ViewContent): Promise<boolean> =>
    action.run(async () => {
      await client.POST(VIEWS, { body: { name, query, sharing } });
      setRemoved(null);
      await askAgain(VIEWS);
    });
  const share = ({ id }: SavedView, sharing: Sharing): Promise<boolean> =>
    action.run(async () => {
      await client.PATCH(`${VIEWS}/{id}`, { params: { path: { id } }, body: { sharing } });
      await askAgain(VIEWS);
    });
  const remove = (view: SavedView): Promise<boolean> =>
    action.run(async () => {
      await client.DELETE(`${VIEWS}/{id}`, { params: { path: { id: view.id } } });
      setRemoved(view);
      await askAgain(VIEWS);
    });
  const restore = async (): Promise<void> => {
    if (removed) await save(removed);
  };
  return { views, error, refetch, action, removed, save, share, remove, restore };
};
