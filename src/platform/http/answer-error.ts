import type { FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseUnreachable } from '../database/index.ts';
import { type ErrorCode, errorTable, ProductError } from './errors.ts';

/** What was thrown, as an error of the product: one it does not know is ours. */
const asProductError = (error: unknown): ProductError => {
  if (error instanceof ProductError) return error;
  if (error instanceof DatabaseUnreachable) return new ProductError('SERVICE_INDISPONIBLE', { cause: error });
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  if (status === 413) return new ProductError('ENVOI_TROP_VOLUMINEUX', { cause: error });
  if (status === 415) return new ProductError('TYPE_NON_ACCEPTE', { cause: error });
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new ProductError('SAISIE_ILLISIBLE', { cause: error });
  return new ProductError('ERREUR_INTERNE', { cause: error });
};

/** What a room answers of an error of the product. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly status: number;
  readonly error: ProductError;
}

/** Logs what was thrown and gives its status to the answer, which no cache keeps; each room says it in its own words. */
export const refuse = (request: FastifyRequest, reply: FastifyReply, thrown: unknown): Refusal => {
  const error = asProductError(thrown);
  const { status, level } = errorTable[error.code];
  const { url } = request.routeOptions;
  request.log[level]({ code: error.code, route: url, error: error.cause ?? error }, 'refused');
  reply.code(status).header('cache-control', 'no-store');
  return { code: error.code, status, error };
};
