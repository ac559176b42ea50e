import { renderFiles, type ReportFile } from '@xiangtong/documents';
import {
  compareEditions,
  comparisonDocument,
  type ComparisonParts,
  type ComparisonRequest,
  type EditionReader,
} from '@xiangtong/proof';
import type { Comparison } from '@xiangtong/contracts';

/** Two editions of a report side by side, to read or to print. */
export class CompareDesk {
  constructor(private readonly parts: ComparisonParts) {}

  compare(request: ComparisonRequest, caller: EditionReader): Promise<Comparison> {
    return compareEditions(this.parts, request, caller);
  }

  async print(
    request: ComparisonRequest,
    format: 'pdf' | 'xlsx',
    caller: EditionReader,
  ): Promise<ReportFile> {
    const document = comparisonDocument(await this.compare(request, caller));
    const [file] = await renderFiles(document, [format]);
    return file!;
  }
}
