/** Formats that are sealed and published. */
export const reportFormats = ['pdf', 'ofd', 'docx', 'xlsx', 'csv', 'json', 'html'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** Formats that can be made: slides are a working file, of which no seal is. */
export const fileFormats = [...reportFormats, 'pptx'] as const;

export type FileFormat = (typeof fileFormats)[number];

export const isSealedFormat = (format: FileFormat): format is ReportFormat => format !== 'pptx';
