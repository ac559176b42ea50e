import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itWith, PdfFile, pdfFaults, saidBy } from '@xiangtong/testing';
import { partsOf, SigningBureau } from './testing/signing-bureau';

/** Checks as people do: `pdfsig` of poppler checks the file with NSS, `openssl` its signature alone. */
describe.each(['ec', 'rsa'] as const)('a PDF signed with a key of the kind %s', (type) => {
  const bureau = new SigningBureau({ type });
  let folder: string;
  let pdf: Buffer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xiangtong-pdfsig-'));
    pdf = await bureau.publish();
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** A database of NSS that trusts the root of the bureau, or nobody. */
  const database = async (name: string, isTrusting: boolean): Promise<string> => {
    const path = join(folder, name);
    await mkdir(path);
    await saidBy('certutil', Buffer.from(''), () => ['-N', '-d', path, '--empty-password']);
    if (isTrusting)
      await saidBy('certutil', Buffer.from(bureau.root.pem), (root) =>
        `-A -d ${path} -n root -t CT,C,C -i ${root}`.split(' '),
      );
    return path;
  };

  const told = (file: Buffer, nss: string): Promise<string> =>
    saidBy('pdfsig', file, (path) => ['-nssdir', nss, path]);

  itWith('certutil')('is valid and trusted for pdfsig, by whom the certificate names', async () => {
    const said = await told(pdf, await database('trusting', true));
    expect(said).toMatch(/Signature Validation: Signature is Valid/);
    expect(said).toMatch(/Certificate Validation: Certificate is Trusted/);
    expect(said).toMatch(/Signer Certificate Common Name: 贵阳市商务局/);
    expect(said).toMatch(/Signing Hash Algorithm: SHA-256/);
    expect(said).toMatch(/Signature Type: ETSI\.CAdES\.detached/);
    expect(said).toMatch(/Total document signed/);
    expect(said).not.toMatch(/Signature #2/);
  });

  itWith('certutil')('is signed by a stranger where nobody trusts its root', async () => {
    const said = await told(pdf, await database('empty', false));
    expect(said).toMatch(/Signature is Valid/);
    expect(said).not.toMatch(/Certificate is Trusted/);
  });

  itWith('pdfsig')('is not valid once a byte of a page has changed', async () => {
    const changed = Buffer.from(pdf);
    const at = changed.indexOf('stream\n') + 40;
    changed[at] = changed[at]! ^ 1;
    const said = await saidBy('pdfsig', changed, (path) => ['-nocert', path]);
    expect(said).toMatch(/Digest Mismatch/);
  });

  itWith('qpdf')('is a file without faults, still of PDF/A and PDF/UA', async () => {
    const said = await saidBy('qpdf', pdf, (path) => ['--check', path]);
    expect(said).toContain('No syntax or stream encoding errors found');
    expect(pdfFaults(await PdfFile.read(pdf))).toEqual([]);
  });

  itWith('openssl')('holds for openssl, with the bytes around it', async () => {
    const { content, signature } = partsOf(pdf);
    const [around, roots] = [join(folder, 'content'), join(folder, 'root.pem')];
    await writeFile(around, content);
    await writeFile(roots, bureau.root.pem);
    const verified = (): Promise<string> =>
      saidBy('openssl', signature, (path) =>
        `cms -verify -cades -binary -inform DER -in ${path} -content ${around} -CAfile ${roots} -purpose any -out ${around}.out`.split(
          ' ',
        ),
      );
    await verified();
    const sent = await readFile(`${around}.out`);
    expect(createHash('sha256').update(sent).digest()).toEqual(createHash('sha256').update(content).digest());
    content[100] = content[100]! ^ 1;
    await writeFile(around, content);
    await expect(verified()).rejects.toThrow(/digest|verif/i);
  });
});
