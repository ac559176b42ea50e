import type { Catalogue } from '@xiangtong/reference';

/** Names of codes for readers of the files: Chinese, as in the register. */
export interface BundleNames {
  readonly unit: (code: string) => string;
  readonly product: (code: string) => string;
  readonly baseUnit: (product: string) => string;
  readonly destination: (code: string) => string;
}

export const bundleNames = ({ units, products, measures, divisions }: Catalogue): BundleNames => ({
  unit: (code) => units.get(code)?.name.zh ?? '',
  product: (code) => products.get(code)?.name.zh ?? '',
  baseUnit: (code) => {
    const measure = products.get(code)?.baseUnit ?? '';
    return measures.get(measure)?.name.zh ?? measure;
  },
  destination: (code) => divisions.get(code.padEnd(12, '0'))?.zh ?? '',
});
