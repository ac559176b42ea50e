import { StreamableFile } from '@nestjs/common';

export const reportContentTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
};

/** A file of a report to be downloaded under its own name. */
export const reportFile = (name: string, content: Buffer): StreamableFile =>
  new StreamableFile(content, {
    type: reportContentTypes[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
