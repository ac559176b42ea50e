import { figureKey } from '@xiangtong/contracts';
import { askAgain } from '../../api/ask-again';
import { api, client } from '../../api/client';
import type { components } from '../../api/schema';
import { useAction } from '../../api/use-action';
import { useUser } from '../../session/use-user';

export type FigureNote = components['schemas']['FigureNoteResponse'];

const NOTES = '/api/v1/figure-notes';

/** Notes of the reader's office by figure, whatever the ledger position; empty while they are asked for. */
export const useNotes = () => {
  const { roles } = useUser();
  const mayRead = roles.includes('officer') || roles.includes('auditor');
  const { data } = api.useQuery('get', NOTES, {}, { enabled: mayRead, staleTime: 60_000 });
  return {
    mayRead,
    mayWrite: roles.includes('officer'),
    notesAt: (figure: string): readonly FigureNote[] => {
      if (!data || data.length === 0) return [];
      const key = figureKey(figure);
      return data.filter((note) => note.figure === key);
    },
  };
};

/** What an officer does with notes. */
export const useNoteActions = () => {
  const action = useAction();
  const write = (figure: string, text: string): Promise<boolean> =>
    action.run(async () => {
      await client.POST(NOTES, { body: { figure, text } });
      await askAgain(NOTES);
    });
  const remove = ({ id }: FigureNote): Promise<boolean> =>
    action.run(async () => {
      await client.DELETE(`${NOTES}/{id}`, { params: { path: { id } } });
      await askAgain(NOTES);
    });
  return { action, write, remove };
};
