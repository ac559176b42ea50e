/** Packs or unpacks asynchronously, like Node's streams. */
export interface NativePacker extends AsyncIterable<Uint8Array> {
  readonly destroyed: boolean;
  write(bytes: Uint8Array): boolean;
  end(bytes?: Uint8Array): unknown;
  destroy(): unknown;
  once(event: 'drain' | 'close', listener: () => void): unknown;
  off(event: 'drain' | 'close', listener: () => void): unknown;
}

/**
 * The parts of Node's zlib that are used if available: it is several times as fast as JavaScript, and has its own
 * threads.
 */
export interface NativeZlib {
  inflateRawSync(packed: Uint8Array, options: { readonly maxOutputLength: number }): Uint8Array;
  crc32(bytes: Uint8Array, before?: number): number;
  createInflateRaw(options: { readonly chunkSize: number }): NativePacker;
  createDeflateRaw(options: { readonly level: number; readonly chunkSize: number }): NativePacker;
}
