import type { ReportDocument } from '@xiangtong/contracts';
import { sampleDocument } from '@xiangtong/testing';
import { renderJson } from './render-json';

describe('renderJson', () => {
  it('gives the document back', () => {
    expect(JSON.parse(renderJson(sampleDocument()))).toEqual(JSON.parse(JSON.stringify(sampleDocument())));
  });

  it('does not depend on the order of keys', () => {
    const document = sampleDocument();
    const reversed = Object.fromEntries(Object.entries(document).reverse()) as unknown as ReportDocument;
    expect(renderJson(reversed)).toBe(renderJson(document));
  });
});
