import { StreamableFile } from '@nestjs/common';
import { sha256 } from '@xiangtong/documents';
import type { Response } from 'express';
import { A_MINUTE } from '../public-door/open-door';

export interface PublicAnswer {
  readonly type: string;
  readonly body: string;
}

/** A text with its exact content type, for the open door. Null is an answer without content. */
export const publicText = (answer: PublicAnswer | null, response: Response): StreamableFile => {
  const body = answer?.body ?? '';
  response.setHeader('Cache-Control', A_MINUTE);
  response.setHeader('Vary', 'Accept, Accept-Language, Accept-Encoding');
  // Weak: a packed answer has other bytes.
  response.setHeader('ETag', `W/"${sha256(body)}"`);
  if (!answer) response.status(204);
  return new StreamableFile(Buffer.from(body), { type: answer?.type });
};
