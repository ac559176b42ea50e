import { emptied, fillSlot, renderFiles, renderFile } from '@xiangtong/documents';
import { sampleDocument } from '@xiangtong/testing';
import { alone, knowing, markOf } from '../publish/testing/forgery';
import { verifyFile } from '../publish/verify/verify-file';
import { readPdfSignature } from './pdf-signature';
import { signData } from './sign-data';
import { SigningBureau } from './testing/signing-bureau';

const flipped = (bytes: Buffer, at: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed[at] = changed[at]! ^ 1;
  return changed;
};

const noStamp = (): Promise<null> => Promise.resolve(null);

describe('a published PDF with the signature of the bureau', () => {
  const document = sampleDocument();
  const mark = markOf(document);
  const bureau = new SigningBureau();
  const signer = { name: '贵阳市商务局', issuer: '测试签发机构' };
  let pdf: Buffer;
  beforeAll(async () => {
    bureau.now = new Date('2026-11-28T08:30:00.400Z');
    pdf = await bureau.publish(document);
  });

  const signature = {
    holds: true,
    by: signer.name,
    issuer: signer.issuer,
    signedAt: '2026-11-28T08:30:00.000Z',
    stampedAt: null,
  };

  it('is genuine and says whose signature it has, with the service and alone', async () => {
    const genuine = { genuine: true, finding: 'genuine', seal: mark.seal, signature };
    expect(await verifyFile(pdf, knowing(document, [pdf]))).toMatchObject(genuine);
    expect(await alone(pdf)).toMatchObject(genuine);
  });

  it('without a certificate has the bytes that it would have had, and no signature', async () => {
    const [plain] = await renderFiles(document, ['pdf'], mark);
    expect(await renderFile('pdf', document, { ...mark, signedBy: null })).toEqual(plain!.content);
    expect(plain!.content.includes('AcroForm')).toBe(false);
    expect((await alone(plain!.content)).signature).toBeNull();
  });

  it('is emptied to what it was before it was signed', async () => {
    expect(emptied(pdf)).toEqual(await renderFile('pdf', document, { ...mark, signedBy: signer }));
  });

  it('does not hold once any byte has changed, and the file is not genuine', async () => {
    const contents = pdf.indexOf('/Contents <') + '/Contents <'.length;
    const step = Math.floor(pdf.length / 150);
    const around = Array.from({ length: 150 }, (_, index) => index * step);
    const inside = Array.from({ length: 500 }, (_, index) => contents + index * 7);
    for (const at of [...around, ...inside, pdf.length - 2]) {
      const found = readPdfSignature(flipped(pdf, at));
      if (found?.holds) throw new Error(`the signature holds with another byte ${at} of ${pdf.length}`);
    }
    for (const at of [contents + 40, pdf.indexOf('stream\n') + 40]) {
      const changed = flipped(pdf, at);
      expect((await verifyFile(changed, knowing(document, [pdf]))).genuine).toBe(false);
      expect((await alone(changed)).genuine).toBe(false);
    }
  });

  it('does not hold with something behind it', async () => {
    const longer = Buffer.concat([pdf, Buffer.from('\n')]);
    expect(readPdfSignature(longer)).toMatchObject({ holds: false, by: signer.name });
    expect(await alone(longer)).toMatchObject({ genuine: false, finding: 'unproved' });
  });

  it('is not genuine where somebody else has signed than it says', async () => {
    const { key, chain } = new SigningBureau().certificate;
    const empty = await renderFile('pdf', document, {
      ...mark,
      signedBy: { ...signer, name: '遵义市商务局' },
    });
    const stamp = noStamp;
    const forged = await fillSlot(empty, bureau.now, (content) => signData(content, { key, chain, stamp }));
    expect(readPdfSignature(forged)).toMatchObject({ holds: true, by: signer.name });
    expect(await alone(forged)).toMatchObject({ genuine: false });
  });

  it('is refused before and after the certificate is valid, saying which and from when to when', async () => {
    for (const now of ['2018-12-31T23:00:00Z', '2049-01-02T00:00:00Z']) {
      bureau.now = new Date(now);
      await expect(bureau.publish(document)).rejects.toMatchObject({
        code: 'SEAL.CERTIFICATE_EXPIRED',
        parameters: { name: signer.name, from: '2019-01-01', to: '2049-01-01' },
      });
    }
  });
});
