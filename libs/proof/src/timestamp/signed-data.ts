import { entryOf } from '@xiangtong/domain';
import { createHash, verify, X509Certificate } from 'node:crypto';
import { ContentInfo, SignedData, type SignerInfo } from '@peculiar/asn1-cms';
import { AsnParser, AsnSerializer, OctetString } from '@peculiar/asn1-schema';

export const SHA256 = '2.16.840.1.101.3.4.2.1';
export const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';

const digestNames: Readonly<Record<string, string>> = {
  [SHA256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

export const bytesOf = (buffer: ArrayBuffer): Buffer => Buffer.from(buffer);

/** A copy of the bytes for the library, which keeps the buffer that it is given. */
export const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** A value in DER, up to 65,535 bytes. */
export const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};

const SET = 0x31;

/** What is signed: the attributes as a SET OF, not under the tag that they have in the data (RFC 5652, 5.4). */
export const attributeSet = (attributes: NonNullable<SignerInfo['signedAttrs']>): Buffer =>
  der(SET, ...attributes.map((one) => bytesOf(AsnSerializer.serialize(one))));

/** Data that somebody has signed (CMS, RFC 5652), with the certificates in it. */
export interface ReadSignedData {
  readonly signed: SignedData;
  readonly certificates: readonly X509Certificate[];
}

/** Throws for anything else. */
export const readSignedData = (data: Buffer): ReadSignedData => {
  const signed = AsnParser.parse(AsnParser.parse(data, ContentInfo).content, SignedData);
  const certificates = (signed.certificates ?? []).flatMap(({ certificate }) =>
    certificate ? [new X509Certificate(bytesOf(AsnSerializer.serialize(certificate)))] : [],
  );
  return { signed, certificates };
};

export const isSignedBy = (signer: SignerInfo, content: Buffer, { publicKey }: X509Certificate): boolean => {
  const digest = entryOf(digestNames, signer.digestAlgorithm.algorithm);
  const attributes = signer.signedAttrs ?? [];
  const told = attributes.find(({ attrType }) => attrType === MESSAGE_DIGEST)?.attrValues[0];
  if (!digest || !told) return false;
  const own = createHash(digest).update(content).digest();
  if (!bytesOf(AsnParser.parse(told, OctetString).buffer).equals(own)) return false;
  const signed = attributeSet(attributes);
  return verify(digest, signed, publicKey, bytesOf(signer.signature.buffer));
};
