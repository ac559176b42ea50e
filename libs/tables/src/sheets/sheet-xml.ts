import { broken, MAX_XML } from '../table-error';
import { XmlScanner, type XmlHandler } from '../xml/xml-scanner';
import { rowTooLong, type SheetRows } from './sheet-rows';

type Rows = Pick<SheetRows<unknown>, 'begin' | 'read' | 'row' | 'isDone'>;

const opening = /<(\w+:)?sheetData(?:\s[^<>]*)?>/;

/** Handler of callers that only want the rows. */
const nobody: XmlHandler = { open: () => undefined, close: () => undefined, text: () => undefined };

/**
 * The XML of a sheet in chunks: the parts around the rows go to `frame`, rows go to `rows`, or are dropped if only the
 * frame is wanted. Merged cells come after the rows, so a sheet is read twice where they matter.
 */
export class SheetXml {
  private rest = '';
  private state: 'before' | 'within' | 'behind' = 'before';
  private closing = '';
  private readonly frame: XmlScanner;

  constructor(
    private readonly part: string,
    private readonly rows: Rows | null,
    frame: XmlHandler = nobody,
  ) {
    this.frame = new XmlScanner(part, frame);
  }

  push(piece: string): void {
    let text = this.rest === '' ? piece : this.rest + piece;
    if (this.state === 'before') text = this.before(text);
    if (this.state === 'within') text = this.within(text);
    if (this.state === 'behind') {
      this.frame.push(text);
      text = '';
    }
    this.rest = text;
    if (text.length > MAX_XML) throw rowTooLong(this.part, this.rows?.row ?? 1);
  }

  /** Throws when the sheet is not whole. */
  end(): void {
    if (this.state === 'within') throw broken(this.part);
    this.frame.push(this.rest);
    this.frame.end();
  }

  private before(text: string): string {
    const found = opening.exec(text);
    // A tag that is cut in two is found when its end has come.
    const end = found ? found.index + found[0].length : Math.max(0, text.lastIndexOf('<'));
    this.frame.push(text.slice(0, end));
    if (!found) return text.slice(end);
    const prefix = found[1] ?? '';
    this.state = found[0].endsWith('/>') ? 'behind' : 'within';
    this.closing = `</${prefix}sheetData`;
    this.rows?.begin(prefix);
    return text.slice(end);
  }

  private within(text: string): string {
    const { rows } = this;
    if (rows) {
      const at = rows.read(text);
      if (rows.isDone) this.state = 'behind';
      return text.slice(at);
    }
    const at = text.indexOf(this.closing);
    if (at >= 0) this.state = 'behind';
    return at >= 0 ? text.slice(at) : text.slice(-this.closing.length);
  }
}
