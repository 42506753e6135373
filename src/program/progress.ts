import type { Config } from '../config.ts';
import type { DemonstrationLogin } from '../demonstration/index.ts';
import { words } from './messages.fr.ts';

/** One line for the person who starts the program. */
export const say = (line: string): void => {
  console.log(line);
};

/** Addresses and log-ins, when everything answers. */
export const printWelcome = (config: Config, logins: readonly DemonstrationLogin[]): void => {
  const { baseUrl } = config;
  say(words.ready(baseUrl));
  if (!config.demonstration) return;
  if (!config.smtpUrl) say(words.mailbox(`${baseUrl}/_courrier`));
  if (config.gallery) say(words.gallery(`${baseUrl}/_ui`));
  for (const { role, email, password, path } of logins)
    say(`  ${role.padEnd(46)} ${email.padEnd(40)} ${password}   ${baseUrl}${path}`);
  say(words.stop);
};
