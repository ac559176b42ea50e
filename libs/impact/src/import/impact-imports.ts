import type { Database } from '@xiangtong/infrastructure';
import type { ImpactImportReport } from '@xiangtong/contracts';
import { importBenefits, type ImportBenefitsOptions } from './import-benefits';
import { importHouseholds, type ImportHouseholdsOptions } from './import-households';
import type { ImportContent } from './import-rows';

/** The imports on one database and under one county secret, for services that inject them. */
export class ImpactImports {
  constructor(
    private readonly source: Database,
    private readonly secret: () => string,
  ) {}

  households(content: ImportContent, options: ImportHouseholdsOptions): Promise<ImpactImportReport> {
    return importHouseholds(this.source, this.secret(), content, options);
  }

  benefits(content: ImportContent, options: ImportBenefitsOptions): Promise<ImpactImportReport> {
    return importBenefits(this.source, this.secret(), content, options);
  }
}
