/** Folder of the texts all reports share: captions, labels of header and signatures, standing notes. */
export const COMMON_FOLDER = 'common';

/** Texts every report prints; a report may give its own words under the same key. */
export const commonTexts = {
  captionUnit: 'caption.unit',
  captionPeriod: 'caption.period',
  captionMeasure: 'caption.measure',
  pageFooter: 'pageFooter',
} as const;

/** Label and content of a field of the legal header or a signature. */
export const headerKeys = (group: 'legal' | 'signature', name: string): { label: string; text: string } => ({
  label: `${group}.${name}.label`,
  text: `${group}.${name}.text`,
});
