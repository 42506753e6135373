// Preloaded (node --import) in the product: keeps the statements that it sends to PostgreSQL. The floor then sends the
// same: it cannot drift from what the product does.
import pg from 'pg';
import { answerParent } from './parent.mjs';

let recorded;
const send = pg.Client.prototype.query;

pg.Client.prototype.query = function (query, ...rest) {
  if (recorded && typeof query === 'object') {
    const { name, text, values = [] } = query;
    recorded.push({ name, text, values });
  }
  return send.call(this, query, ...rest);
};

answerParent({
  record: () => {
    recorded = [];
  },
  recorded: () => {
    const kept = recorded;
    recorded = undefined;
    return kept;
  },
});
