import { sql } from 'kysely';
import type { Transaction } from '../platform/database/index.ts';

/** Empties every row of a request of what people typed and of who they are; its history must tell it already. */
export const eraseWords = (tx: Transaction, request: { authority_id: string; id: string }) =>
  sql`select erase_request(${request.authority_id}::uuid, ${request.id}::uuid)`.execute(tx);
