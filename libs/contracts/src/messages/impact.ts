import type { MessageText } from './message';

export const impactMessages = {} as const satisfies Record<string, MessageText>;
