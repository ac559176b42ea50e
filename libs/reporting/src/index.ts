export * from './document/report-document';
