import { DomainError } from '@xiangtong/infrastructure';
import { MAX_PIXELS } from '../photo-kinds';

/** Damaged, cut off, or not what its first bytes say. */
export const broken = (): DomainError => new DomainError('PHOTO.BROKEN');

export const requireSize = (width: number, height: number): void => {
  if (width === 0 || height === 0) throw broken();
  if (width * height > MAX_PIXELS)
    throw new DomainError('PHOTO.TOO_MANY_PIXELS', { width, height, limit: MAX_PIXELS / 1_000_000 });
};
