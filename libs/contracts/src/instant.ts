/**
 * A moment in UTC, ISO 8601 to the millisecond: `2020-01-10T08:00:00.000Z`.
 * @format date-time
 */
export type Instant = string;
