import { onceARun } from '@xiangtong/testing';
import { copyFolder, fillFolder } from '../../../../../trials/ground';
import { acceptWithoutReview } from '../../support/review-rule';

/** Filled once per run and copied: every submission of a stream comes into force at once. */
export const prepareFolder = async (dataDirectory: string): Promise<string> =>
  copyFolder(await onceARun('prepared', (folder) => fillFolder(folder, acceptWithoutReview)), dataDirectory);
