import type { Cube } from '@xiangtong/analytics';
import type { ReportDocument } from '@xiangtong/contracts';
import type { Scope } from '@xiangtong/identity';
import type { Catalogue } from '@xiangtong/reference';
import type { ToldTables } from '../disclosure/told/told-tables';
import { askView } from './ask-view';
import { isViewWithin } from './view-places';
import { viewedDocument, type ShownView, type ViewedFile } from './viewed-document';
import { viewedWords } from './viewed-words';

export interface ViewsForReader extends Pick<ViewedFile, 'name' | 'title' | 'language' | 'reader'> {
  /** Null: its owner has deleted it. */
  readonly views: readonly ({ readonly name: string; readonly query: string } | null)[];
  readonly scope: Scope;
  readonly now: Date;
}

const nothing: ReportDocument['asOf'] = { seq: 0, ledgerHash: '0'.repeat(64) };

/** Saved views with what they show a reader at this moment, by the rights of the reader. */
export const documentOfViews = async (
  {
    cube,
    told,
    catalogue,
  }: { readonly cube: Cube; readonly told: ToldTables; readonly catalogue: Catalogue },
  { views, scope, now, ...file }: ViewsForReader,
): Promise<ReportDocument> => {
  const { language, title } = file;
  const words = viewedWords[language];
  const shown: ShownView[] = [];
  let asOf = nothing;
  for (const view of views) {
    if (view === null) shown.push({ title: words.gone, shown: { why: words.gone } });
    else if (!isViewWithin(view.query, scope, catalogue))
      shown.push({ title: words.outOfScope, shown: { why: words.outOfScope } });
    else {
      const asked = await askView(cube, view.query, { scope, language, now, told });
      if (asked.asOf) asOf = { seq: asked.asOf.asOf, ledgerHash: asked.asOf.ledgerHash };
      shown.push({ title: view.name, shown: asked.shown });
    }
  }
  if (shown.length === 0) shown.push({ title, shown: { why: words.empty } });
  return viewedDocument({ ...file, views: shown, asOf, madeAt: now });
};
