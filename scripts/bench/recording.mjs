/** Identifiers and public numbers: what a second run of the same journey must make anew. */
const names =
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[234679CDFGHJKMNPQRTWX]{4}-[234679CDFGHJKMNPQRTWX]{4}/g;

const textsOf = (value) => {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.flatMap(textsOf) : [];
};

const namesIn = (steps) =>
  new Set(
    steps
      .flatMap((step) => step.statements.flatMap((statement) => statement.values.flatMap(textsOf)))
      .flatMap((text) => text.match(names) ?? []),
  );

/** Names that one run of a journey made: another run has others in their place. */
export const freshNames = (steps, others) => {
  const elsewhere = namesIn(others);
  return [...namesIn(steps)].filter((name) => !elsewhere.has(name));
};

/** Calls `exchange` and keeps the statements it made the product send, with what it answered. */
export const recordExchange = async (server, exchange, sent) => {
  await server.ask('record');
  const answer = await exchange();
  const statements = await server.ask('recorded');
  const { status, location, body: html } = answer;
  return { answer, step: { ...sent, status, location, html, statements } };
};
