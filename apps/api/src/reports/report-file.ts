import { entryOf } from '@xiangtong/domain';
import { StreamableFile } from '@nestjs/common';
import { fileTypes } from '../files/begin-file';

export const reportContentTypes: Readonly<Record<string, string>> = {
  pdf: fileTypes.pdf,
  ofd: 'application/ofd',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: fileTypes.xlsx,
  csv: fileTypes.csv,
  json: fileTypes.json,
  html: 'text/html; charset=utf-8',
};

/** A file of a report to be downloaded under its own name. */
export const reportFile = (name: string, content: Buffer): StreamableFile =>
  new StreamableFile(content, {
    type: entryOf(reportContentTypes, name.split('.').at(-1) ?? '') ?? 'application/octet-stream',
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
