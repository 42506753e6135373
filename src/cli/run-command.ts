import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { deleteAccount } from '../accounts/index.ts';
import type { MigrationReport } from '../platform/database/index.ts';
import type { Platform } from '../platform/platform.ts';
import { forgetting } from '../program/departures.ts';
import { verifyEverything } from '../program/verifications.ts';
import { words } from './messages.ts';
import { findAuthority } from './repository.ts';

/** How a command ends: everything is well, something is not, the command is not understood. */
export type ExitStatus = 0 | 1 | 2;

/** What commands work with; the database is opened, and its tables brought up to date, only when one needs it. */
export interface Ground {
  readonly open: () => Promise<{
    readonly platform: Platform;
    readonly migrated: MigrationReport['applied'];
  }>;
  readonly say: (line: string) => void;
}

interface Options {
  readonly authority?: string | undefined;
  readonly yes?: boolean | undefined;
}

type Command = (ground: Ground, options: Options, words: readonly string[]) => Promise<ExitStatus>;

const help: Command = async ({ say }) => {
  say(words.help);
  return 0;
};

const migrate: Command = async ({ open, say }) => {
  const { migrated } = await open();
  say(words.migrated(migrated.length));
  return 0;
};

const verify: Command = async ({ open, say }, { authority: slug }) => {
  const { platform } = await open();
  const authority = slug
    ? await platform.database.withScope({ kind: 'platform' }, (tx) => findAuthority(tx, slug))
    : undefined;
  if (slug && !authority) {
    say(words.unknownAuthority(slug));
    return 2;
  }
  const reports = await verifyEverything(platform, authority);
  const findings = reports.flatMap((report) => report.findings);
  for (const { seen } of reports) say(words.seen(seen));
  for (const { where, sentence } of findings) say(words.finding(where, sentence));
  say(findings.length === 0 ? words.sound : words.faults(findings.length));
  return findings.length === 0 ? 0 : 1;
};

/** `account delete <e-mail>`: what cannot be undone is asked for twice. */
const account: Command = async ({ open, say }, { yes = false }, [deed, email, ...others]) => {
  if (deed !== 'delete' || !email || others.length > 0) {
    say(words.accountUsage);
    return 2;
  }
  if (!yes) {
    say(words.confirmDeletion(email));
    return 2;
  }
  const { platform } = await open();
  const deleted = await deleteAccount(platform, email, forgetting);
  say(deleted ? words.accountDeleted(email) : words.unknownAccount(email));
  return deleted ? 0 : 1;
};

/** Each command, the options that it understands, and whether words follow its name. */
const commands = new Map<string, { run: Command; options: ParseArgsOptionsConfig; words?: true }>([
  ['help', { run: help, options: {} }],
  ['migrate', { run: migrate, options: {} }],
  ['verify', { run: verify, options: { authority: { type: 'string' } } }],
  ['account', { run: account, options: { yes: { type: 'boolean' } }, words: true }],
]);

/** Runs the command of these arguments; says what it did. */
export const runCommand = async (given: readonly string[], ground: Ground): Promise<ExitStatus> => {
  const [name = 'help', ...others] = given;
  const command = commands.get(name);
  if (!command) {
    ground.say(words.unknownCommand(name));
    return 2;
  }
  try {
    const { run, options, words: allowPositionals = false } = command;
    const { values, positionals } = parseArgs({ args: [...others], options, allowPositionals });
    return await run(ground, values, positionals);
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
      throw error;
    ground.say(words.unknownOption(error.message));
    return 2;
  }
};
