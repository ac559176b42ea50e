import type { Database } from '@xiangtong/infrastructure';
import type { ImpactImportReport } from '@xiangtong/contracts';
import type { CountySecrets } from '../key/private-key';
import { importBenefits, type ImportBenefitsOptions } from './import-benefits';
import { importHouseholds, type ImportHouseholdsOptions } from './import-households';
import type { ImportContent } from './import-rows';

/** The imports on one database and under one county's secrets, for services that inject them. */
export class ImpactImports {
  constructor(
    private readonly source: Database,
    private readonly secrets: () => CountySecrets,
  ) {}

  households(content: ImportContent, options: ImportHouseholdsOptions): Promise<ImpactImportReport> {
    return importHouseholds(this.source, this.secrets(), content, options);
  }

  benefits(content: ImportContent, options: ImportBenefitsOptions): Promise<ImpactImportReport> {
    return importBenefits(this.source, this.secrets(), content, options);
  }
}
