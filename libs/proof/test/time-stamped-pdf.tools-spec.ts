import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { itWith, saidBy } from '@xiangtong/testing';
import { readPdfSignature } from '../src/signature/pdf-signature';
import { TIME_STAMP } from '../src/signature/sign-data';
import { readSignedData } from '../src/timestamp/signed-data';
import { partsOf, SigningBureau } from '../src/signature/testing/signing-bureau';
import { OpensslAuthority } from './support/openssl-authority';

describe('a signed PDF with the time of an authority', () => {
  let authority: OpensslAuthority;
  beforeEach(async () => {
    authority = await OpensslAuthority.open();
  });
  afterEach(() => authority.close());

  const bureau = async (): Promise<SigningBureau> =>
    new SigningBureau({ authority: { url: authority.url, roots: await authority.roots() } });

  itWith('openssl')('has a token of its signature that holds for openssl', async () => {
    const pdf = await (await bureau()).publish();
    const { holds, stampedAt } = readPdfSignature(pdf)!;
    expect(holds).toBe(true);
    expect(Math.abs(Date.parse(stampedAt!) - Date.now())).toBeLessThan(60_000);
    const [signer] = readSignedData(partsOf(pdf).signature).signed.signerInfos;
    const token = signer!.unsignedAttrs!.find(({ attrType }) => attrType === TIME_STAMP)!.attrValues[0]!;
    const data = join(authority.folder, 'signature');
    await writeFile(data, Buffer.from(signer!.signature.buffer));
    const said = await saidBy('openssl', Buffer.from(token), (path) =>
      `ts -verify -token_in -in ${path} -data ${data} -CAfile ${join(authority.folder, 'ca.pem')}`.split(' '),
    );
    expect(said).toMatch(/Verification: OK/);
    expect(await saidBy('pdfsig', pdf, (path) => ['-nocert', path])).toMatch(/Signature is Valid/);
  });

  itWith('openssl')('is signed without it when the authority is away, which is logged', async () => {
    const signing = await bureau();
    authority.answer = (_, response) => void response.destroy();
    expect(readPdfSignature(await signing.publish())).toMatchObject({ holds: true, stampedAt: null });
    expect(signing.warnings).toHaveLength(1);
  });
});
