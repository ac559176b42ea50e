import { useState, useSyncExternalStore } from 'react';
import { client } from '../../../../api/client';
import { useAction, type Action } from '../../../../api/use-action';
import type { DraftKeeper } from '../../../../offline/draft-keeper';
import { usePhotos, type Photo } from '../../../../ui/photos/photo';
import type { Entry } from '../load-entry';
import { shrinkPhoto } from './shrink-photo';
import { usePanelTexts } from './texts';

/** Photos belong to a draft at the service; null while there is none. */
const draftIdOf = ({ detail }: Entry): string | null => (detail?.draft ? detail.id : null);

const post = async (id: string, file: File): Promise<Photo> => {
  const small = await shrinkPhoto(file);
  const { data } = await client.POST('/api/v1/submissions/{id}/photos', {
    params: { path: { id } },
    body: { file: '' },
    bodySerializer: () => {
      const form = new FormData();
      // Names of files tell names of people.
      form.append('file', small, 'photo');
      return form;
    },
  });
  return data!;
};

export interface DraftPhotos {
  readonly id: string | null;
  readonly photos: readonly Photo[];
  readonly action: Action;
  /** What was done last, in words. */
  readonly said: string;
  readonly send: (files: readonly File[]) => void;
  readonly discard: (photo: Photo) => void;
}

/** The photos of the draft, and what can be done with them. */
export const useDraftPhotos = (entry: Entry, keeper: DraftKeeper): DraftPhotos => {
  const t = usePanelTexts();
  const { receipt } = useSyncExternalStore(keeper.subscribe, keeper.state);
  const id = receipt?.id ?? draftIdOf(entry);
  const { data, refetch } = usePhotos(id);
  const action = useAction();
  const [said, say] = useState('');

  const draftId = async (): Promise<string | null> => {
    if (id !== null) return id;
    const sending = await keeper.send(false);
    if (sending && 'failure' in sending) throw sending.failure;
    return sending?.kind === 'saved' ? sending.receipt.id : null;
  };
  const sendAll = async (files: readonly File[]): Promise<void> => {
    const draft = await draftId();
    if (draft === null) return say(t('draftFirst'));
    try {
      for (const file of files) {
        const { number } = await post(draft, file);
        say(t('sent', { number }));
      }
    } finally {
      await refetch();
    }
  };
  const discardOne = async ({ digest, number }: Photo): Promise<void> => {
    const path = { id: id!, digest };
    await client.DELETE('/api/v1/submissions/{id}/photos/{digest}', { params: { path } });
    say(t('discarded', { number }));
    await refetch();
  };
  return {
    id,
    photos: (data ?? []).filter(({ inDraft }) => inDraft),
    action,
    said,
    send: (files) => void action.run(() => sendAll(files)),
    discard: (photo) => void action.run(() => discardOne(photo)),
  };
};
