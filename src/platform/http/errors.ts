import { words } from './messages.ts';

/** One line per error of the product: HTTP status, level in the log. The sentence the public reads has the same key in the messages. */
export const errorTable = {
  PAGE_INTROUVABLE: { status: 404, level: 'debug' },
  METHODE_REFUSEE: { status: 405, level: 'info' },
  ORIGINE_REFUSEE: { status: 403, level: 'warn' },
  JETON_REFUSE: { status: 401, level: 'info' },
  SIGNATURE_REFUSEE: { status: 401, level: 'warn' },
  SAISIE_ILLISIBLE: { status: 400, level: 'info' },
  ENVOI_TROP_VOLUMINEUX: { status: 413, level: 'info' },
  TYPE_NON_ACCEPTE: { status: 415, level: 'info' },
  TROP_DE_DEMANDES: { status: 429, level: 'warn' },
  ENREGISTREMENT_PERIME: { status: 409, level: 'info' },
  DEMANDE_DEJA_TRAITEE: { status: 409, level: 'info' },
  SERVICE_INDISPONIBLE: { status: 503, level: 'error' },
  ERREUR_INTERNE: { status: 500, level: 'error' },
} as const satisfies Record<string, { status: number; level: 'debug' | 'info' | 'warn' | 'error' }>;

export type ErrorCode = keyof typeof errorTable;

/** An error the product knows: thrown anywhere under a route, shown by the error page or as JSON to an island. */
export class ProductError extends Error {
  override readonly name = 'ProductError';
  readonly code: ErrorCode;
  readonly status: number;
  constructor(code: ErrorCode, options?: { cause?: unknown }) {
    super(code, options);
    this.code = code;
    this.status = errorTable[code].status;
  }
  /** What the public reads. */
  get sentence(): string {
    return words.errors[this.code].sentence;
  }
}

/** Hides what is not the visitor's: the same 404 whether the object exists or not. */
export const notFound = (): ProductError => new ProductError('PAGE_INTROUVABLE');

/** Thrown by a guard to send the visitor elsewhere (303). */
export class Redirection extends Error {
  override readonly name = 'Redirection';
  readonly location: string;
  constructor(location: string) {
    super('redirection');
    this.location = location;
  }
}
