import type { TestApp } from '../create-test-app';

/** The checkpoint that follows a publication by itself, a moment later, once it signs so many entries. */
export const signedCheckpoint = async ({ http }: TestApp, size = 1): Promise<string> => {
  for (;;) {
    const { status, text } = await http.get('/api/v1/ledger/checkpoint');
    if (status === 200 && Number(text.split('\n')[1]) >= size) return text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
