import { contentRules } from './content-rules';
import { metadataRules, fileRules } from './file-rules';
import { fontRules } from './font-rules';
import { navigationRules } from './navigation-rules';
import type { PdfFile } from './pdf-file';
import { structureRules } from './structure-rules';

const rules = [
  ...fileRules,
  ...metadataRules,
  ...fontRules,
  ...contentRules,
  ...structureRules,
  ...navigationRules,
];

/**
 * What is against PDF/A-2a (ISO 19005-2) or PDF/UA-1 (ISO 14289-1) in a file, each once. These are the rules that a
 * machine can check, for what our files have: TrueType fonts of two bytes, RGB, links and one field.
 */
export const pdfFaults = (file: PdfFile): readonly string[] => [
  ...new Set(rules.flatMap((rule) => rule(file))),
];
