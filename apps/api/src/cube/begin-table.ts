import type { CubeResponse } from '@xiangtong/contracts';
import type { Response } from 'express';
import { beginFile, fileTypes } from '../files/begin-file';

export const beginTable = (
  response: Response,
  format: keyof typeof fileTypes,
  { asOf }: Pick<CubeResponse, 'asOf'>,
): void => beginFile(response, fileTypes[format], `cube-as-of-${asOf}.${format}`);
