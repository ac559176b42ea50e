import type { Response } from 'express';

/** Content types of the files that the service makes, by the end of their names. */
export const fileTypes = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  zip: 'application/zip',
} as const;

/** The head of an answer that is downloaded as a file. A name may come from a request: other characters are left out. */
export const beginFile = (response: Response, type: string, name: string): void => {
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '')}"`);
};

/** A whole file as an answer. */
export const sendFile = (response: Response, type: string, name: string, content: Buffer): void => {
  beginFile(response, type, name);
  response.end(content);
};
