export interface ServerEvent {
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const toEvent = (block: string): ServerEvent | null => {
  const fields = new Map(
    block.split('\n').map((line): [string, string] => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)];
    }),
  );
  const event = fields.get('event');
  return event === undefined ? null : { event, data: JSON.parse(fields.get('data')!) as ServerEvent['data'] };
};

/** Server-sent events as they arrive, until the service ends the stream. */
export async function* eventsFrom(
  url: string,
  token: string,
  headers: Readonly<Record<string, string>> = {},
): AsyncGenerator<ServerEvent> {
  const response = await fetch(url, { headers: { Authorization: `Bearer ${token}`, ...headers } });
  if (response.status !== 200) throw new Error(`events: ${response.status}`);
  let rest = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop()!;
    for (const block of blocks) {
      const event = toEvent(block);
      if (event) yield event;
    }
  }
}
