/** Clients of SDMX that are written in JavaScript: as much of them as tests use. */
declare module 'sdmx-rest' {
  interface Service {
    readonly url: string;
    readonly api?: string;
    readonly format?: string;
    readonly structureFormat?: string;
  }
  export const utils: { readonly ApiVersion: Readonly<Record<string, string>> };
  export const data: { readonly DataFormat: Readonly<Record<string, string>> };
  export const metadata: { readonly MetadataFormat: Readonly<Record<string, string>> };
  export const getService: (service: Service) => Service;
  export const getUrl: (query: object, service: Service) => string;
  export const request2: (query: object, service: Service, options?: RequestInit) => Promise<Response>;
  export const checkStatus: (query: object, response: Response) => void;
  export const checkMediaType: (requested: string, response: Response) => void;
}

declare module 'sdmx-json-parser' {
  interface Dimension {
    readonly id: string;
    readonly values: readonly { readonly id: string; readonly name: string }[];
  }
  export class SDMXParser {
    getDatasets(url: string, options?: RequestInit): Promise<object>;
    getName(): string;
    getDimensions(): readonly Dimension[];
    getDimension(id: string): readonly Dimension[];
    getActiveDimensions(): readonly Dimension[];
    getAttributes(): readonly Dimension[];
    getObservations(): Readonly<Record<string, readonly (number | null)[]>>;
    getData(
      slice?: Readonly<Record<string, readonly string[]>>,
    ): readonly Readonly<Record<string, unknown>>[];
  }
}
