/** Folder of the texts shared by all reports: captions, labels of header and signatures, standard notes. */
export const COMMON_FOLDER = 'common';

/** Texts that every report prints; a report may override them under the same key. */
export const commonTexts = {
  captionUnit: 'caption.unit',
  captionPeriod: 'caption.period',
  captionMeasure: 'caption.measure',
  pageFooter: 'pageFooter',
  springFestival: 'note.springFestival',
} as const;

/** Label and content of a field of the legal header or a signature. */
export const headerKeys = (group: 'legal' | 'signature', name: string): { label: string; text: string } => ({
  label: `${group}.${name}.label`,
  text: `${group}.${name}.text`,
});
