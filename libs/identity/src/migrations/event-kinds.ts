/** Adds kinds of events of accounts to whatever they are by then; they are never taken back, as events are not. */
export const addEventKinds = (...kinds: readonly string[]): string => `
  do $$
  declare known text;
  begin
    select pg_get_constraintdef(oid) into known from pg_constraint where conname = 'account_event_kind_check';
    known := substring(known from 'ARRAY\\[(.*)\\]');
    execute 'alter table account_event drop constraint account_event_kind_check, add constraint account_event_kind_check
      check (kind = any (array[' || known || ', ' || $kinds$ ${kinds.map((kind) => `'${kind}'`).join(', ')} $kinds$ || ']))';
  end $$;
`;
