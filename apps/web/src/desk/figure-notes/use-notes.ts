import { figureKey } from '@xiangtong/contracts';
import { useMemo } from 'react';
import { askAgain } from '../../api/ask-again';
import { api, client } from '../../api/client';
import type { components } from '../../api/schema';
import { useAction } from '../../api/use-action';
import { useUser } from '../../session/use-user';

export type FigureNote = components['schemas']['FigureNoteResponse'];

const NOTES = '/api/v1/figure-notes';

/** Those of a figure, by its address. */
export type NotesAt = (figure: string | undefined) => readonly FigureNote[];

const none: readonly FigureNote[] = [];

const byFigure = (notes: readonly FigureNote[]): NotesAt => {
  const known = new Map<string, FigureNote[]>();
  for (const note of notes) known.set(note.figure, [...(known.get(note.figure) ?? []), note]);
  // Most offices have none, and tables have thousands of figures.
  if (known.size === 0) return () => none;
  return (figure) => known.get((figure === undefined ? null : figureKey(figure)) ?? '') ?? none;
};

/** Notes of the reader's office by figure, whatever the ledger position; empty while they are asked for. */
export const useNotes = () => {
  const { roles } = useUser();
  const mayRead = roles.includes('officer') || roles.includes('auditor');
  const { data } = api.useQuery('get', NOTES, {}, { enabled: mayRead, staleTime: 60_000 });
  const notesAt = useMemo(() => byFigure(data ?? []), [data]);
  return { mayRead, mayWrite: roles.includes('officer'), notesAt };
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
