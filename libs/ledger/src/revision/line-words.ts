/** SQL for destination and flow of a line as people write them; the table keeps a number and a letter. */
export const lineWords = `lpad(line.destination::text, 6, '0') as destination,
  case line.flow when 'u' then 'up' else 'down' end as flow`;
