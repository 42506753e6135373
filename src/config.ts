import path from 'node:path';
import { z } from 'zod';

const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value);
const optionalText = z.preprocess(blankIsAbsent, z.string().optional());
const flag = z.preprocess(blankIsAbsent, z.enum(['true', 'false']).optional());

/** Every environment variable the program reads, documented once, here. `.env.example` repeats the names. */
export const environment = z.object({
  /** TCP port of the pages. */
  PORT: z.preprocess(blankIsAbsent, z.coerce.number().int().min(0).max(65535).default(3000)),
  /** Address to listen on; 127.0.0.1 keeps the program behind its reverse proxy. */
  HOST: z.preprocess(blankIsAbsent, z.string().default('127.0.0.1')),
  /** Folder of the embedded database, the files sent by citizens and the demonstration mailbox. */
  DATA_DIR: z.preprocess(blankIsAbsent, z.string().default('./data')),
  /** PostgreSQL 15 or newer (owner of the database). Absent: the embedded server is started. */
  DATABASE_URL: optionalText,
  /** The same database for a login of role guichet_app that an administrator made. Absent: the program makes its own. */
  DATABASE_APPLICATION_URL: optionalText,
  /** Address of the platform as citizens type it, used in mails. Absent: http://HOST:PORT. */
  BASE_URL: z.preprocess(blankIsAbsent, z.url({ protocol: /^https?$/ }).optional()),
  /** smtp://user:password@host:587. Absent: mails are kept in DATA_DIR/courrier; refused when BASE_URL is https. */
  SMTP_URL: optionalText,
  /** Sender address of the mails. */
  MAIL_FROM: z.preprocess(blankIsAbsent, z.email().default('guichet@guichet.example')),
  /** tcp://host:3310 of clamd. Absent: files are marked « unchecked ». */
  CLAMD_URL: optionalText,
  /** https://recherche-entreprises.api.gouv.fr: look-up of organisations by SIRET. Absent: they are typed by hand. */
  COMPANY_DIRECTORY_URL: z.preprocess(blankIsAbsent, z.url({ protocol: /^https?$/ }).optional()),
  /**
   * true: create the demonstration world, whose passwords are public, and open /_courrier. Default: only with the embedded
   * database, on an address of this machine alone.
   */
  DEMONSTRATION: flag,
  /** true: open the gallery of components at /_ui. Default: like DEMONSTRATION. */
  GALLERY: flag,
  /** Number of reverse proxies whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.preprocess(blankIsAbsent, z.coerce.number().int().min(0).default(0)),
  /**
   * How hard a browser works before a form that anybody may post is sent: 2000 is about 0.05 s on a computer, 0.3 s on a
   * telephone of the middle range; twice as much doubles both.
   */
  PROOF_OF_WORK_COST: z.preprocess(blankIsAbsent, z.coerce.number().int().min(1).max(50_000).default(2_000)),
  /** Level of the log: fatal, error, warn, info, debug. Absent: info, or warn where the log-ins must stay in sight. */
  LOG_LEVEL: z.preprocess(blankIsAbsent, z.enum(['fatal', 'error', 'warn', 'info', 'debug']).optional()),
  /** Connections of the pool to the database. */
  DATABASE_POOL: z.preprocess(blankIsAbsent, z.coerce.number().int().min(2).max(100).default(10)),
});

/** What the program knows of its surroundings: validated, typed, never read from process.env elsewhere. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDirectory: string;
  readonly databaseUrl: string | undefined;
  readonly databaseApplicationUrl: string | undefined;
  readonly databasePool: number;
  readonly baseUrl: string;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly clamdUrl: string | undefined;
  readonly companyDirectoryUrl: string | undefined;
  readonly demonstration: boolean;
  readonly gallery: boolean;
  readonly trustedProxies: number;
  readonly proofOfWorkCost: number;
  readonly logLevel: string;
}

/** Whether only this machine reaches the address: what the world may reach is never a demonstration by default. */
const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/.test(host);

/** Reads the environment once. Throws an Error that names every faulty variable in one sentence each. */
export const readConfig = (variables: Record<string, string | undefined>): Config => {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Configuration: ${faults.join(' ; ')}`);
  }
  const values = parsed.data;
  const baseUrl = (values.BASE_URL ?? `http://${values.HOST}:${values.PORT}`).replace(/\/+$/, '');
  const alone = isLoopback(values.HOST) && isLoopback(new URL(baseUrl).hostname);
  const demonstration = values.DEMONSTRATION
    ? values.DEMONSTRATION === 'true'
    : !values.DATABASE_URL && alone;
  return {
    port: values.PORT,
    host: values.HOST,
    dataDirectory: path.resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    databaseApplicationUrl: values.DATABASE_APPLICATION_URL,
    databasePool: values.DATABASE_POOL,
    baseUrl,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    clamdUrl: values.CLAMD_URL,
    companyDirectoryUrl: values.COMPANY_DIRECTORY_URL,
    demonstration,
    gallery: values.GALLERY ? values.GALLERY === 'true' : demonstration,
    trustedProxies: values.TRUSTED_PROXIES,
    proofOfWorkCost: values.PROOF_OF_WORK_COST,
    logLevel: values.LOG_LEVEL ?? (demonstration ? 'warn' : 'info'),
  };
};
