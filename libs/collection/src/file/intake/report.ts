import type { InputMistake } from '@xiangtong/infrastructure';
import { MAX_LISTED } from '../limits';

/** Collects mistakes, which stop the import, and notices, which do not. */
export class FileReport {
  readonly mistakes: InputMistake[] = [];
  readonly notices: InputMistake[] = [];

  get isFull(): boolean {
    return this.mistakes.length >= MAX_LISTED;
  }

  mistake(mistake: InputMistake): void {
    if (this.mistakes.length < MAX_LISTED - 1) this.mistakes.push(mistake);
    else if (!this.isFull)
      this.mistakes.push({ code: 'FILE.MORE_MISTAKES', parameters: { limit: MAX_LISTED - 1 } });
  }

  notice(notice: InputMistake): void {
    if (this.notices.length < MAX_LISTED) this.notices.push(notice);
  }
}
