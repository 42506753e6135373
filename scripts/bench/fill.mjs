import fs from 'node:fs';
import path from 'node:path';

const statements = fs.readFileSync(path.join(import.meta.dirname, 'fill.sql'), 'utf8');

/** Writes `count` requests in an authority, whose numbers begin after `first`. Plain SQL, as the owner. */
export const fillRequests = async (owner, { authority, agent, count, first }) => {
  const settings = { authority, agent, count, first };
  for (const [name, value] of Object.entries(settings))
    await owner.query('select set_config($1, $2, false)', [`bench.${name}`, String(value)]);
  await owner.query('begin');
  await owner.query(statements);
  await owner.query('commit');
};
