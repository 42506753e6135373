import path from 'node:path';
import type { Config } from '../config.ts';
import type { DemonstrationLogin } from '../demonstration/index.ts';
import { words } from './messages.ts';

/** One line for the person who starts the program. */
export const say = (line: string): void => {
  console.log(line);
};

/** People by the page where they have something to do: lines that fit a terminal of eighty columns. */
const sayLogins = (baseUrl: string, logins: readonly DemonstrationLogin[]): void => {
  const [first] = logins;
  if (!first) return;
  say(words.begin(baseUrl + first.path));
  say(words.password(first.password));
  for (const [path, people] of Map.groupBy(logins, (login) => login.path)) {
    say(`\n${baseUrl}${path}`);
    for (const { role, email } of people) say(`  ${role.padEnd(43)} ${email}`);
  }
  say('');
};

/** Addresses and log-ins, when everything answers. */
export const printWelcome = (config: Config, logins: readonly DemonstrationLogin[]): void => {
  const { baseUrl } = config;
  say(words.ready(baseUrl));
  sayLogins(baseUrl, logins);
  if (config.demonstration && !config.smtpUrl) say(words.mailbox(`${baseUrl}/_courrier`));
  // Said, not refused: one commune that tries the product has no mail server yet. But nobody may find it out too late.
  if (!config.demonstration && !config.smtpUrl)
    say(words.noMail(path.join(config.dataDirectory, 'courrier')));
  if (config.gallery) say(words.gallery(`${baseUrl}/_ui`));
  say(words.stop);
};
