/** The places of the parts of a trial. */
export interface Stage {
  /** Data folder of the service. */
  readonly folder: string;
  /** Folder whose embedded server has the data. */
  readonly cluster: string;
  readonly variables: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Makes a stage of a copy of the prepared folder. */
export type OpenStage = (folder: string) => Promise<Stage>;

/** The service has its own embedded server in the folder. */
export const ownServer: OpenStage = async (folder) => ({
  folder,
  cluster: folder,
  variables: {},
  close: () => Promise.resolve(),
});
