/** SQL of an entry as JSON. Without to_char its time would depend on the time zone of the connection. */
export const entryView = `json_build_object('seq', seq, 'kind', kind, 'actor', actor,
  'at', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'reason', reason)`;
