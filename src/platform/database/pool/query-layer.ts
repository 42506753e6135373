import {
  type CompiledQuery,
  type ConnectionProvider,
  DefaultQueryExecutor,
  Kysely,
  type KyselyProps,
  type QueryResult,
  Transaction,
} from 'kysely';
import type { DB } from '../tables.generated.ts';
import { dialect, driver } from './driver.ts';
import type { Sender } from './scoped-transaction.ts';

const compiler = dialect.createQueryCompiler();
const adapter = dialect.createAdapter();

const noConnection: ConnectionProvider = {
  provideConnection: async () => {
    throw new Error('Statements are sent one by one: no connection is lent by the query layer');
  },
};

/** Hands a finished statement straight to who sends it: Kysely's own road makes a dozen promises of each. */
class DirectExecutor extends DefaultQueryExecutor {
  readonly #sender: Sender;

  constructor(sender: Sender) {
    super(compiler, adapter, noConnection);
    this.#sender = sender;
  }

  override executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.#sender.executeQuery<Row>(query);
  }
}

const propsOver = (sender: Sender): KyselyProps => ({
  config: { dialect },
  dialect,
  driver,
  executor: new DirectExecutor(sender),
});

/** Queries sent one by one by this sender. */
export const queriesOver = (sender: Sender): Kysely<DB> => new Kysely<DB>(propsOver(sender));

const senders = new WeakMap<object, Sender>();

/** Queries of one piece of work, sent by this sender. */
export const transactionOver = (sender: Sender): Transaction<DB> => {
  const transaction = new Transaction<DB>(propsOver(sender));
  senders.set(transaction, sender);
  return transaction;
};

/** By what the statements of a piece of work are sent; undefined when it is not one of ours. */
export const senderOf = (transaction: Transaction<DB>): Sender | undefined => senders.get(transaction);
