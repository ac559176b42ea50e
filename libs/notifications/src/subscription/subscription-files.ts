import type { Cube } from '@xiangtong/analytics';
import type { Language, SubscriptionFormat, SubscriptionKind, ReportDocument } from '@xiangtong/contracts';
import type { RenderFiles } from '@xiangtong/documents';
import {
  Audience,
  scopeOf,
  type Addressee,
  type Boards,
  type SavedView,
  type SavedViews,
} from '@xiangtong/identity';
import { DomainError, type Clock, type Database } from '@xiangtong/infrastructure';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import { documentOfViews, ToldTables } from '@xiangtong/reporting';
import type { Attachment } from '../channel/outgoing';

interface Row {
  readonly accountId: string;
  readonly kind: SubscriptionKind;
  readonly target: string;
  readonly title: string;
  readonly format: SubscriptionFormat;
}

export interface SubscriptionFileParts {
  readonly source: Database;
  readonly identity: { readonly views: SavedViews; readonly boards: Boards };
  readonly catalogue: ReferenceCatalogue;
  readonly cube: Cube;
  readonly render: RenderFiles;
  readonly clock: Clock;
}

/** A view of a board; null: its owner has deleted it. */
type Listed = SavedView | null;

const readers = ['officer', 'auditor'] as const;

/** Makes the files of a subscription when they are sent, by what its owner may see at that moment. */
export class SubscriptionFiles {
  private readonly told: ToldTables;

  constructor(private readonly parts: SubscriptionFileParts) {
    this.told = new ToldTables(parts);
  }

  /** Null when there is nothing to be sent any more: it was ended, or its owner may read no figures now. */
  async make(id: string, language: Language): Promise<Attachment[] | null> {
    const { source, render, clock } = this.parts;
    const [row] = await source.query<Row[]>(
      `select account_id as "accountId", kind, target, title, format from notification_subscription where id = $1`,
      [id],
    );
    if (!row) return null;
    const [person] = await new Audience(source).withIds([row.accountId]);
    if (!person || !readers.some((role) => person.roles.includes(role))) return null;
    // Who has not signed in with the provider for days may have left the bureau: nothing is sent until they do.
    if (person.vouchedUntil !== null && person.vouchedUntil <= clock.now()) return null;
    const views = await this.viewsOf(row, person);
    if (views === null) return null;
    const document = await this.documentOf(row, person, views, language);
    const files = await render(document, [row.format]);
    return files.map(({ name, content }) => ({ name, content }));
  }

  /** Null when the view or the board is gone, or not shared with its reader any more. */
  private async viewsOf(
    { kind, target }: Row,
    { accountId, divisions }: Addressee,
  ): Promise<Listed[] | null> {
    const { views, boards } = this.parts.identity;
    try {
      if (kind === 'view') return [await views.get({ accountId, divisions }, target)];
      const found = await boards.get({ accountId, divisions }, target);
      return found.board.tiles.map(({ view }) => found.views.get(view) ?? null);
    } catch (error) {
      if (error instanceof DomainError && /^(BOARD|VIEW)[.]UNKNOWN$/.test(error.code)) return null;
      throw error;
    }
  }

  private async documentOf(
    { title, target }: Row,
    person: Addressee,
    views: readonly Listed[],
    language: Language,
  ): Promise<ReportDocument> {
    const { catalogue, cube, clock } = this.parts;
    const known = await catalogue.current();
    const units = person.unitIds.flatMap((unit) => known.unitsById.get(unit) ?? []);
    const scope = scopeOf({ ...person, units });
    return documentOfViews(
      { cube, told: this.told, catalogue: known },
      {
        name: `xiangtong-${target.slice(0, 8)}`,
        title,
        language,
        views,
        scope,
        reader: person.displayName,
        now: clock.now(),
      },
    );
  }
}
