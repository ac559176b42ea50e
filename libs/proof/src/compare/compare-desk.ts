import type { Comparison, ReportFormat } from '@xiangtong/contracts';
import { renderFiles, type RenderFiles, type ReportFile } from '@xiangtong/documents';
import type { EditionReader } from '../publish/edition-list';
import { compareEditions } from './compare-editions';
import { comparisonDocument } from './comparison-document';
import type { ComparisonParts, ComparisonRequest } from './comparison-request';

interface PrintedComparison {
  readonly comparison: Comparison;
  readonly files: readonly ReportFile[];
}

/** Two editions of a report side by side, to read or to print. */
export class CompareDesk {
  constructor(
    private readonly parts: ComparisonParts,
    private readonly render: RenderFiles = renderFiles,
  ) {}

  compare(request: ComparisonRequest, caller: EditionReader): Promise<Comparison> {
    return compareEditions(this.parts, request, caller);
  }

  /** A file for each format. */
  async print(
    request: ComparisonRequest,
    formats: readonly ReportFormat[],
    caller: EditionReader,
  ): Promise<PrintedComparison> {
    const comparison = await this.compare(request, caller);
    return { comparison, files: await this.render(comparisonDocument(comparison), formats) };
  }
}
