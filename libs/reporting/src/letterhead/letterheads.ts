import type { LetterheadSettings, DivisionLetterhead } from '@xiangtong/contracts';
import { DomainError, type Clock, type Database, type Queries } from '@xiangtong/infrastructure';
import { isDivision } from '@xiangtong/reference';

interface Row {
  readonly settings: LetterheadSettings | null;
  readonly set_by: string;
  readonly set_at: Date;
}

export const readLetterhead = async (source: Queries, division: string): Promise<DivisionLetterhead> => {
  const [row] = await source.query<Row[]>(
    'select settings, set_by, set_at from letterhead where division = $1 order by id desc limit 1',
    [division],
  );
  return {
    division,
    settings: row?.settings ?? null,
    setBy: row?.set_by ?? null,
    setAt: row?.set_at.toISOString() ?? null,
  };
};

/** The letterhead of each division, with its history. */
export class Letterheads {
  constructor(
    private readonly source: Database,
    private readonly clock: Clock,
  ) {}

  of(division: string): Promise<DivisionLetterhead> {
    return readLetterhead(this.source, division);
  }

  /** Sets the letterhead of later reports; null takes it away. */
  async set(
    division: string,
    settings: LetterheadSettings | null,
    actor: string,
  ): Promise<DivisionLetterhead> {
    if (!(await isDivision(this.source, division.padEnd(12, '0'))))
      throw new DomainError('DIVISION.UNKNOWN', { code: division });
    await this.source.query(
      'insert into letterhead (division, settings, set_by, set_at) values ($1, $2, $3, $4)',
      [division, settings, actor, this.clock.now()],
    );
    return this.of(division);
  }
}
