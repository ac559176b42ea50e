import { figureKey } from '@xiangtong/contracts';
import { tellsPersonalNumber } from '@xiangtong/domain';
import { DomainError, type Clock } from '@xiangtong/infrastructure';
import type { Principal } from '../principal/principal';
import { mayRead, type Reader } from '../sharing';
import type { Store } from '../store';
import type { FigureNote } from './figure-note';

const MOST_NOTES = 1_000;

/** What officers note at figures of the cube, for those of the same divisions. A note holds no figures. */
export class FigureNotes {
  constructor(
    private readonly store: Pick<Store, 'notes'>,
    private readonly clock: Clock,
  ) {}

  /** Those that the reader may read, newest first. */
  async list(reader: Reader): Promise<FigureNote[]> {
    const notes = await this.store.notes.ofOffice(reader);
    return notes.filter((note) => mayRead(note, reader));
  }

  /** Writes a note at the figure of this address. Throws NOTE.FIGURE_UNKNOWN, NOTE.PERSONAL_NUMBER or NOTE.TOO_MANY. */
  async write(principal: Principal, address: string, text: string): Promise<FigureNote> {
    const { accountId } = principal;
    const figure = figureKey(address);
    if (figure === null) throw new DomainError('NOTE.FIGURE_UNKNOWN', { figure: address });
    if (tellsPersonalNumber(text)) throw new DomainError('NOTE.PERSONAL_NUMBER');
    if ((await this.store.notes.count(accountId)) >= MOST_NOTES)
      throw new DomainError('NOTE.TOO_MANY', { limit: MOST_NOTES });
    const id = await this.store.notes.add(accountId, { figure, text, writtenAt: this.clock.now() });
    return (await this.list(principal)).find((note) => note.id === id)!;
  }

  /** Throws NOTE.UNKNOWN, also for the note of another person. */
  async remove({ accountId }: Principal, id: string): Promise<void> {
    if (!(await this.store.notes.remove(accountId, id))) throw new DomainError('NOTE.UNKNOWN', { id });
  }
}
