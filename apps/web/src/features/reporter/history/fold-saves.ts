import type { components } from '../../../api/schema';

type Event = components['schemas']['DetailResponse']['history'][number];

/** Savings of a draft one after the other are one line of the story, at the time of the last. */
export const foldSaves = (history: readonly Event[]): { readonly event: Event; readonly times: number }[] => {
  const folded: { event: Event; times: number }[] = [];
  for (const event of history) {
    const before = folded.at(-1);
    const isAgain =
      event.action === 'save' && before?.event.action === 'save' && before.event.actor === event.actor;
    if (isAgain) folded[folded.length - 1] = { event, times: before.times + 1 };
    else folded.push({ event, times: 1 });
  }
  return folded;
};
