export interface BilingualName {
  readonly zh: string;
  readonly en: string;
}
