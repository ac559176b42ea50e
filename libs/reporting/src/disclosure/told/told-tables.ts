import type { Cube, CubeScope } from '@xiangtong/analytics';
import type { CubeQuery, CubeResponse } from '@xiangtong/contracts';
import { addMonths, monthOf } from '@xiangtong/domain';
import type { Clock, Database } from '@xiangtong/infrastructure';
import { headSeq } from '@xiangtong/ledger';
import { lockPublished, readPublishedCells } from '../../sources/read-published-cells';
import { toStored } from '../../sources/published-cells';
import { protectedAnswer, type FindTold, type ToldTable } from './protected-answer';
import { tellYear, type ToldSource } from './told-cells';
import { refused, type ToldPlace } from './told-question';

export interface ToldParts {
  readonly source: Database;
  readonly cube: ToldSource & Pick<Cube, 'check' | 'query'>;
  readonly clock: Clock;
}

/** December is due in January: from February on a year is told. */
export const lastToldYear = (now: Date): number => Math.floor(addMonths(monthOf(now), -1) / 100) - 1;

/**
 * The tables of years for those who may not see single units. They are made when they are first asked for, and stay: a
 * year is told at one ledger position, in all places. Later editions reckon with them as with any other edition.
 */
export class ToldTables {
  private readonly making = new Map<string, Promise<ToldTable>>();

  constructor(private readonly parts: ToldParts) {}

  /** Throws AUTH.CONFIDENTIAL_QUESTION for a year that is not told yet. */
  private readonly find: FindTold = async (place, year) => {
    if (year > lastToldYear(this.parts.clock.now())) throw refused('period');
    const told = await this.read(place, year);
    if (told) return told;
    const key = `${place.code} ${year}`;
    const made = this.making.get(key) ?? this.make(place, year).finally(() => void this.making.delete(key));
    this.making.set(key, made);
    return made;
  };

  /** What the cube answers those who may not see figures of single units. */
  answer(query: CubeQuery, scope: CubeScope): Promise<CubeResponse> {
    return protectedAnswer(this.parts.cube, query, scope, this.find);
  }

  private async read({ code }: ToldPlace, year: number): Promise<ToldTable | null> {
    const [row] = await this.parts.source.query<{ asOf: string; hidden: string[] }[]>(
      `select as_of as "asOf", cells -> 'hidden' as hidden from told_year where place = $1 and year = $2`,
      [code, year],
    );
    return row ? { asOf: Number(row.asOf), hidden: new Set(row.hidden) } : null;
  }

  /** Again, if anything else was published or told meanwhile. */
  private async make(place: ToldPlace, year: number): Promise<ToldTable> {
    const { source, cube, clock } = this.parts;
    for (;;) {
      const before = await readPublishedCells(source);
      const asOf = await this.positionOf(year);
      const cells = await tellYear(cube, { place, year, asOf }, before);
      // A year before anything was reported can still be told.
      if (cells.preview.cells === 0) return { asOf, hidden: new Set() };
      await source.transaction(async (transaction) => {
        if ((await lockPublished(transaction)) !== before.length) return;
        await transaction.query(
          `insert into told_year (place, year, as_of, cells, told_at) values ($1, $2, $3, $4, $5)`,
          [place.code, year, asOf, JSON.stringify(toStored(cells)), clock.now()],
        );
      });
      const told = await this.read(place, year);
      if (told) return told;
    }
  }

  private async positionOf(year: number): Promise<number> {
    const [row] = await this.parts.source.query<{ seq: string }[]>(
      `select coalesce((select as_of from told_year where year = $1 limit 1), ${headSeq}) as seq`,
      [year],
    );
    return Number(row!.seq);
  }
}
