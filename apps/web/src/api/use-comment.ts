import type { NamedLine } from '@xiangtong/contracts';
import { useState, type FormEvent } from 'react';
import { api } from './client';

interface Comment {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly send: (event: FormEvent) => void;
  readonly isPending: boolean;
  readonly error: unknown;
}

/** A comment on a submission while it is written, and its sending. `line`: the line it is about, else the report. */
export const useComment = (id: string, onSaid: () => void, line?: NamedLine): Comment => {
  const [text, write] = useState('');
  const say = api.useMutation('post', '/api/v1/submissions/{id}/comments', {
    onSuccess: () => {
      write('');
      onSaid();
    },
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    say.mutate({ params: { path: { id } }, body: { text: text.trim(), ...(line && { line: { ...line } }) } });
  };
  return { text, write, send, isPending: say.isPending, error: say.error };
};
