import type { ZipArchive } from '@xiangtong/tables';
import type { Fact } from './workbook/facts';

const parts = ['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml'];

/** Metadata of a workbook or Word file: author, times, titles. */
export const readPropertyFacts = (archive: ZipArchive): readonly Fact[] => {
  const facts: Fact[] = [];
  for (const part of parts.filter((each) => archive.has(each))) {
    const inside: string[] = [];
    archive.scan(part, {
      open: (name) => inside.push(name),
      close: () => inside.pop(),
      text: (text) => {
        if (inside.length < 2 || text.trim() === '') return;
        facts.push({ kind: 'property', table: '', at: inside.slice(1).join('/'), text: text.slice(0, 200) });
      },
    });
  }
  return facts;
};
