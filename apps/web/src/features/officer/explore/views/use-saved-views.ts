import { useState } from 'react';
import { api, client } from '../../../../api/client';
import { askAgain } from '../../../../api/ask-again';
import type { components } from '../../../../api/schema';
import { useAction } from '../../../../api/use-action';

export type SavedView = components['schemas']['SavedViewResponse'];

const VIEWS = '/api/v1/views';

/** The reader's own views, newest first, and what can be done with them. */
export const useSavedViews = () => {
  const { data: views, error, refetch } = api.useQuery('get', VIEWS);
  const [removed, setRemoved] = useState<SavedView | null>(null);
  const action = useAction();
  const save = (name: string, query: string): Promise<boolean> =>
    action.run(async () => {
      await client.POST(VIEWS, { body: { name, query } });
      setRemoved(null);
      await askAgain(VIEWS);
    });
  const remove = (view: SavedView): Promise<boolean> =>
    action.run(async () => {
      await client.DELETE(`${VIEWS}/{id}`, { params: { path: { id: view.id } } });
      setRemoved(view);
      await askAgain(VIEWS);
    });
  const restore = async (): Promise<void> => {
    if (removed) await save(removed.name, removed.query);
  };
  return { views, error, refetch, action, removed, save, remove, restore };
};
