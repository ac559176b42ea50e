import { createHash, verify, X509Certificate } from 'node:crypto';
import { ContentInfo, SignedData, type SignerInfo } from '@peculiar/asn1-cms';
import { AsnParser, AsnSerializer, OctetString } from '@peculiar/asn1-schema';
import { MessageImprint, TimeStampReq, TimeStampResp, TSTInfo } from '@peculiar/asn1-tsp';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const digestNames: Readonly<Record<string, string>> = {
  [SHA256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
/** Certificates between that of the authority and a root. */
const LONGEST_CHAIN = 4;

/** What a token says, once it is verified. */
export interface TimeStamp {
  /** When the authority has seen the bytes. */
  readonly time: Date;
  /** Subject of its certificate. */
  readonly authority: string;
}

export interface AskedTime {
  /** SHA-256 of what is stamped. */
  readonly hash: Buffer;
  /** Of the request; a token that is read again has been asked before. */
  readonly nonce?: Buffer;
  /** Certificates whose word is taken. */
  readonly roots: readonly X509Certificate[];
}

const bytesOf = (buffer: ArrayBuffer): Buffer => Buffer.from(buffer);

/** The request for a hash, in DER (RFC 3161, 2.4.1); `nonce` below 2⁶³, so that no sign byte is needed. */
export const timeStampRequest = (hash: Buffer, nonce: Buffer): Buffer => {
  const messageImprint = new MessageImprint();
  messageImprint.hashAlgorithm.algorithm = SHA256;
  messageImprint.hashAlgorithm.parameters = null;
  messageImprint.hashedMessage = new OctetString(hash);
  const request = new TimeStampReq({ messageImprint, certReq: true });
  request.nonce = new Uint8Array(nonce).buffer;
  return bytesOf(AsnSerializer.serialize(request));
};

/** The token of an answer, in DER. Throws when the authority grants none. */
export const tokenOf = (answer: Buffer): Buffer => {
  const { status, timeStampToken } = AsnParser.parse(answer, TimeStampResp);
  if (!timeStampToken) throw new Error(`the time-stamping authority refuses: status ${status.status}`);
  return bytesOf(AsnSerializer.serialize(timeStampToken));
};

/** Reads a token. Throws unless it is of this hash, and signed by an authority that one of the roots vouches for. */
export const readToken = (token: Buffer, { hash, nonce, roots }: AskedTime): TimeStamp => {
  const signed = AsnParser.parse(AsnParser.parse(token, ContentInfo).content, SignedData);
  const { eContentType, eContent } = signed.encapContentInfo;
  if (eContentType !== TST_INFO || !eContent?.single) throw new Error('this is no time-stamp token');
  const content = bytesOf(eContent.single.buffer);
  const info = AsnParser.parse(content, TSTInfo);
  requireAsked(info, hash, nonce);
  const certificates = (signed.certificates ?? []).flatMap(({ certificate }) =>
    certificate ? [new X509Certificate(bytesOf(AsnSerializer.serialize(certificate)))] : [],
  );
  const signers = signed.signerInfos.length === 1 ? certificates : [];
  const authority = signers.find((one) => isSignedBy(signed.signerInfos[0]!, content, one));
  if (!authority) throw new Error('the token is signed by none of its certificates');
  if (!mayStamp(authority, info.genTime) || !isVouched(authority, certificates, roots))
    throw new Error('no trusted certificate vouches for the time-stamping authority');
  return { time: info.genTime, authority: authority.subject };
};

const requireAsked = ({ messageImprint, nonce: told }: TSTInfo, hash: Buffer, nonce?: Buffer): void => {
  const { hashAlgorithm, hashedMessage } = messageImprint;
  if (hashAlgorithm.algorithm !== SHA256 || !bytesOf(hashedMessage.buffer).equals(hash))
    throw new Error('the token is of something else');
  if (nonce && !(told && bytesOf(told).equals(nonce))) throw new Error('the token answers another request');
};

const isSignedBy = (signer: SignerInfo, content: Buffer, { publicKey }: X509Certificate): boolean => {
  const digest = digestNames[signer.digestAlgorithm.algorithm];
  const attributes = signer.signedAttrs ?? [];
  const told = attributes.find(({ attrType }) => attrType === MESSAGE_DIGEST)?.attrValues[0];
  if (!digest || !told) return false;
  const own = createHash(digest).update(content).digest();
  if (!bytesOf(AsnParser.parse(told, OctetString).buffer).equals(own)) return false;
  const signed = setOf(attributes.map((one) => bytesOf(AsnSerializer.serialize(one))));
  return verify(digest, signed, publicKey, bytesOf(signer.signature.buffer));
};

/** The signature is over the attributes as a SET OF, not under the tag that they have in the token (RFC 5652, 5.4). */
const setOf = (items: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(items);
  const { length } = body;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([0x31, ...size]), body]);
};

const mayStamp = ({ keyUsage, validFrom, validTo }: X509Certificate, time: Date): boolean =>
  (keyUsage ?? []).includes(TIME_STAMPING) && new Date(validFrom) <= time && time <= new Date(validTo);

const isIssuedBy = (one: X509Certificate, issuer: X509Certificate): boolean =>
  one.checkIssued(issuer) && one.verify(issuer.publicKey);

const isVouched = (
  one: X509Certificate,
  others: readonly X509Certificate[],
  roots: readonly X509Certificate[],
  length = 1,
): boolean =>
  roots.some((root) => isIssuedBy(one, root)) ||
  (length < LONGEST_CHAIN &&
    others.some(
      (other) => other.ca && isIssuedBy(one, other) && isVouched(other, others, roots, length + 1),
    ));
