import type { HouseholdLedger, Language } from '@xiangtong/contracts';
import { renderFiles, type RenderFiles, type ReportFile } from '@xiangtong/documents';
import type { HouseholdCaller, HouseholdLedgerReader, LedgerRequest } from '@xiangtong/impact';
import type { ReferenceCatalogue } from '@xiangtong/reference';
import { householdLedgerDocument } from './household-ledger-document';

/** The household ledger of a village, to read or to print. It is rendered in memory and stored nowhere. */
export class HouseholdLedgerDesk {
  constructor(
    private readonly reader: HouseholdLedgerReader,
    private readonly reference: ReferenceCatalogue,
    private readonly render: RenderFiles = renderFiles,
  ) {}

  read(request: LedgerRequest, caller: HouseholdCaller): Promise<HouseholdLedger> {
    return this.reader.read(request, caller);
  }

  async print(
    request: LedgerRequest & { readonly language?: Language },
    format: 'pdf' | 'xlsx',
    caller: HouseholdCaller,
  ): Promise<ReportFile> {
    const ledger = await this.reader.read(request, caller);
    const { units } = await this.reference.current();
    const names = await this.reference.divisionNames([ledger.village]);
    const document = householdLedgerDocument({
      ledger,
      language: request.language ?? 'zh',
      village: names.get(ledger.village) ?? { zh: ledger.village, en: ledger.village },
      units: new Map([...units.values()].map(({ code, name }) => [code, name])),
      purpose: request.purpose,
      takenBy: caller.username,
    });
    const [file] = await this.render(document, [format]);
    return file!;
  }
}
