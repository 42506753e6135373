import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';

const alphabet = '234679CDFGHJKMNPQRTWX';
const letters = (count) => Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('');

/** A name of the same sort: an identifier or a public number. */
const anew = (name) => (name.length === 36 ? v7() : `${letters(4)}-${letters(4)}`);

/** Fresh names for one run of a scenario. */
export const namesForRun = (fresh) => fresh.map(anew);

const compileText = (text, fresh) => {
  const found = fresh.filter((name) => text.includes(name));
  if (found.length === 0) return () => text;
  const parts = text.split(new RegExp(`(${found.join('|')})`));
  const places = parts.map((part) => fresh.indexOf(part));
  return (names) => parts.map((part, index) => (places[index] < 0 ? part : names[places[index]])).join('');
};

const compileValue = (value, fresh) => {
  if (typeof value === 'string') return compileText(value, fresh);
  if (!Array.isArray(value)) return () => value;
  const items = value.map((item) => compileValue(item, fresh));
  return (names) => items.map((item) => item(names));
};

/** A recorded statement, ready to be sent again with the names of another run. */
export const compileStatement = ({ name, text, values }, fresh) => {
  const compiled = values.map((value) => compileValue(value, fresh));
  return { name, text, values: (names) => compiled.map((value) => value(names)) };
};

const send = (connection, { name, text, values }, names) =>
  connection.query({ name, text, values: values(names) });

/** Sends recorded statements as the product does: alone, or between BEGIN (in one trip with the scope) and COMMIT. */
export const replay = async (pool, statements, names) => {
  let client;
  let result;
  let opening = [];
  for (const statement of statements) {
    if (statement.text === 'begin') {
      client = await pool.connect();
      opening = [send(client, statement, names)];
    } else if (statement.text.startsWith('select set_config')) {
      await Promise.all([...opening, send(client, statement, names)]);
    } else result = await send(client ?? pool, statement, names);
    if (statement.text === 'commit') {
      client.release();
      client = undefined;
    }
  }
  return result;
};
