const ZERO = 48;
const MINUS = 45;
const POINT = 46;
const BACKSLASH = 92;
const ASCII_END = 128;
/** More than any number takes; a UTF-16 unit becomes at most three bytes. */
const NUMBER_BYTES = 24;
const UNIT_BYTES = 3;
const HALF = 1_000_000_000;
const MILLI = 1_000;

/**
 * UTF-8 text written byte by byte. A string made of a dozen pieces per line would be built, flattened and encoded:
 * three times the work, both for the hash and for COPY.
 */
export class ByteWriter {
  private bytes: Buffer;
  length = 0;

  constructor(capacity: number) {
    this.bytes = Buffer.allocUnsafe(capacity);
  }

  byte(value: number): this {
    if (this.length === this.bytes.length) this.grow(1);
    this.bytes[this.length++] = value;
    return this;
  }

  /** Writes a safe integer. */
  integer(value: number): this {
    this.grow(NUMBER_BYTES);
    this.digits(this.sign(value), 1);
    return this;
  }

  /** An integer in thousandths with its three decimals: 1500 → 1.500. */
  milli(value: number): this {
    this.grow(NUMBER_BYTES);
    const thousandths = this.sign(value);
    const whole = Math.floor(thousandths / MILLI);
    this.digits(whole, 1);
    this.bytes[this.length++] = POINT;
    this.digits(thousandths - whole * MILLI, 3);
    return this;
  }

  text(text: string): this {
    this.grow(text.length * UNIT_BYTES);
    const { bytes, length } = this;
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit >= ASCII_END) {
        this.length = length + bytes.write(text, length);
        return this;
      }
      bytes[length + index] = unit;
    }
    this.length = length + text.length;
    return this;
  }

  /** Bytes of `source` unchanged, with each backslash doubled, as the text format of COPY requires. */
  escaped(source: Buffer, start: number, end: number): this {
    this.grow((end - start) * 2);
    const { bytes } = this;
    let { length } = this;
    for (let index = start; index < end; index += 1) {
      const value = source[index]!;
      if (value === BACKSLASH) bytes[length++] = BACKSLASH;
      bytes[length++] = value;
    }
    this.length = length;
    return this;
  }

  /** The written bytes; they belong to the caller, and the writer starts again. */
  take(): Buffer {
    const taken = this.bytes.subarray(0, this.length);
    this.bytes = Buffer.allocUnsafe(this.bytes.length);
    this.length = 0;
    return taken;
  }

  /** A copy of the written bytes, no larger than needed; the writer starts again. */
  copy(): Buffer {
    const copied = Buffer.from(this.bytes.subarray(0, this.length));
    this.length = 0;
    return copied;
  }

  private grow(by: number): void {
    if (this.length + by <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + by));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }

  private sign(value: number): number {
    if (value >= 0) return value;
    this.bytes[this.length++] = MINUS;
    return -value;
  }

  /** Writes a number of ten digits or more in two halves, because `smallDigits` counts in 32 bits. */
  private digits(value: number, atLeast: number): void {
    if (value < HALF) {
      this.smallDigits(value, atLeast);
      return;
    }
    const high = Math.floor(value / HALF);
    this.digits(high, 1);
    this.smallDigits(value - high * HALF, 9);
  }

  private smallDigits(value: number, atLeast: number): void {
    let count = atLeast;
    for (let limit = 10 ** atLeast; value >= limit; limit *= 10) count += 1;
    let rest = value | 0;
    for (let place = this.length + count - 1; place >= this.length; place -= 1) {
      const tenth = (rest / 10) | 0;
      this.bytes[place] = ZERO + rest - tenth * 10;
      rest = tenth;
    }
    this.length += count;
  }
}
