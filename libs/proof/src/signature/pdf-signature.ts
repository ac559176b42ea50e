import { createHash, type X509Certificate } from 'node:crypto';
import { emptied, readSlot, sha256, type FileSigner } from '@xiangtong/documents';
import type { SignerInfo } from '@peculiar/asn1-cms';
import type { PdfSignature } from '@xiangtong/contracts';
import { readToken, type TimeStamp } from '../timestamp/time-stamp-token';
import { signedData, TIME_STAMP } from './sign-data';
import { bytesOf, isSignedBy, readSignedData } from '../timestamp/signed-data';

/** Its common name; the whole name where it has none. */
const nameIn = (name: string): string => /^CN=(.+)$/m.exec(name)?.[1] ?? name.replaceAll('\n', ', ');

export const fileSigner = ({ subject, issuer }: X509Certificate): FileSigner => ({
  name: nameIn(subject),
  issuer: nameIn(issuer),
});

/** The length that a value in DER tells of itself. */
const lengthOf = (value: Buffer): number => {
  const first = value[1] ?? 0;
  return first < 0x80 ? 2 + first : 2 + (first & 0x7f) + value.readUIntBE(2, first & 0x7f);
};

const tokenIn = ({ unsignedAttrs = [] }: SignerInfo): Buffer | null => {
  const token = unsignedAttrs.find(({ attrType }) => attrType === TIME_STAMP)?.attrValues[0];
  return token ? bytesOf(token) : null;
};

/** Throws for a token that is of something else. */
const stampIn = (signature: Buffer, token: Buffer | null): TimeStamp | null => {
  const hash = createHash('sha256').update(signature).digest();
  return token && readToken(token, { hash, roots: null });
};

interface Parts {
  readonly certificate: X509Certificate;
  readonly stamp: TimeStamp | null;
  readonly isSound: boolean;
}

/** Written again from what was read, it is the same to the byte: nothing in it is without a signature. */
const readParts = (slot: Buffer, content: Buffer | null): Parts => {
  const length = lengthOf(slot);
  const data = slot.subarray(0, length);
  const { signed, certificates: chain } = readSignedData(data);
  const [signer] = signed.signerInfos;
  const [certificate] = chain;
  if (!signer || !certificate) throw new Error('nobody has signed');
  const [signature, token] = [bytesOf(signer.signature.buffer), tokenIn(signer)];
  const isSound =
    content !== null &&
    slot.subarray(length).every((byte) => byte === 0) &&
    signedData({ content, chain, signature, token }).equals(data) &&
    isSignedBy(signer, content, certificate);
  return { certificate, stamp: stampIn(signature, token), isSound };
};

const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString('latin1') === '%PDF-';

const nobody = { holds: false, by: '', issuer: '', certificate: '', stampedAt: null } as const;

/** Null for anything but a PDF with a signature of ours. */
export const readPdfSignature = (pdf: Buffer): PdfSignature | null => {
  const slot = isPdf(pdf) ? readSlot(pdf) : null;
  if (!slot) return null;
  const signedAt = slot.signedAt.toISOString();
  try {
    const { certificate, stamp, isSound } = readParts(slot.signature, slot.content);
    const { name: by, issuer } = fileSigner(certificate);
    const stampedAt = stamp?.time.toISOString() ?? null;
    return { holds: isSound, by, issuer, certificate: sha256(certificate.raw), signedAt, stampedAt };
  } catch {
    // Bytes of which somebody has made something else.
    return { ...nobody, signedAt };
  }
};

/** The file as it was set, if it has been signed since by whom it names. */
export const unsigned = (bytes: Buffer, signature: PdfSignature | null, named: FileSigner | null): Buffer => {
  const isOwn = signature?.holds && named?.name === signature.by && named.issuer === signature.issuer;
  return isOwn ? emptied(bytes) : bytes;
};
