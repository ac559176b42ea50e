export interface HealthResponse {
  readonly status: 'ok' | 'unavailable';
}
