import type { Response } from 'supertest';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const instant = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;
const hash = /[0-9a-f]{64}/g;
/** Roots, keys and signatures. */
const base64 = /[\w+/]{43,}=+/g;
/** The name of a ledger without an address. */
const origin = /xiangtong\/[0-9a-f]{16}/g;
/** First digits of a definition's digest in the address of a document. */
const definition = /(@\d+:)[0-9a-f]{8}/g;

/** What differs from one recording to the next: ids in the order of their appearance, moments, hashes. */
const steady = (text: string, ids: string[]): string =>
  text
    .replace(uuid, (id) => {
      if (!ids.includes(id)) ids.push(id);
      return `‹编号${ids.indexOf(id) + 1}›`;
    })
    .replace(instant, '‹时间›')
    .replace(hash, '‹哈希›')
    .replace(origin, 'xiangtong/‹名称›')
    .replace(base64, '‹编码›')
    .replace(definition, '$1‹定义›')
    .replace(/"xiangtong \d+\.\d+\.\d+"/g, '"xiangtong ‹版本›"');

/** Short objects on one line, as a person would write them. */
const jsonText = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(/\{\n\s+([^{}[\]]{1,150}?)\n\s+\}/g, (_all, inner: string) => {
    const line = inner.replace(/\n\s+/g, ' ');
    return `{ ${line} }`;
  });

/** Writes down requests and answers as they are made. */
export class Transcript {
  private readonly parts: string[] = [];
  private readonly ids: string[] = [];

  say(text: string): void {
    this.parts.push(text);
  }

  /** What is typed at a terminal, and what it prints. */
  terminal(command: string, output: string): void {
    this.parts.push(`\`\`\`console\n$ ${command}\n${output.trimEnd()}\n\`\`\``);
  }

  /** An answer that is a file. */
  file(request: string, body: unknown, { status }: Response, what: string): void {
    this.request(request, body);
    this.parts.push(`\`\`\`json\n// ${status}：${what}\n\`\`\``);
  }

  private request(request: string, body: unknown): void {
    const sent = body === undefined ? '' : `\n${typeof body === 'string' ? body : jsonText(body)}`;
    this.parts.push(`\`\`\`http\n${request}${sent}\n\`\`\``);
  }

  /** `shown` is the part of the answer that is printed; the whole of it if it is left out. */
  exchange(request: string, body: unknown, response: Response, shown: unknown = response.body): void {
    this.request(request, body);
    const answer = Object.keys(response.body as object).length > 0 ? `\n${jsonText(shown)}` : '';
    this.parts.push(`\`\`\`json\n// ${response.status}${answer}\n\`\`\``);
  }

  text(): string {
    return `${this.parts.map((part) => steady(part, this.ids)).join('\n\n')}\n`;
  }
}
