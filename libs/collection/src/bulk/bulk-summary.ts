import type { BulkResult } from './bulk-intake';

/** Counts the outcomes of the submissions of a stream. */
export class BulkSummary {
  readonly value = {
    submissions: 0,
    lines: 0,
    created: 0,
    changed: 0,
    unchanged: 0,
    accepted: 0,
    refused: 0,
  };

  add(results: readonly BulkResult[]): void {
    for (const result of results) {
      this.value.submissions += 1;
      this.value[result.outcome] += 1;
      if (result.outcome !== 'refused') this.value.lines += result.lines;
    }
  }
}
