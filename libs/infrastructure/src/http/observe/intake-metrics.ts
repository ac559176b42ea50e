import { metricLines } from './http-metrics';

/** Where submissions come in. */
type Door = 'form' | 'file' | 'bulk';

/** Submissions that came in since the start, by door and by what became of them. */
export class IntakeMetrics {
  private readonly counts = new Map<string, number>();

  add(door: Door, results: Readonly<Record<string, number>>): void {
    for (const [result, count] of Object.entries(results)) {
      const labels = `{door="${door}",result="${result}"}`;
      if (count > 0) this.counts.set(labels, (this.counts.get(labels) ?? 0) + count);
    }
  }

  /** Prometheus text format 0.0.4. */
  text(): string {
    const help = 'Submissions that came in, by door and result.';
    return metricLines('xiangtong_intake_submissions_total', 'counter', help, [...this.counts]).join('\n');
  }
}
