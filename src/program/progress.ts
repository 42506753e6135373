import type { Config } from '../config.ts';

/** A log-in of the demonstration world, shown when the program starts. */
export interface DemonstrationLogin {
  readonly role: string;
  readonly email: string;
  readonly password: string;
  readonly path: string;
}

/** One line for the person who starts the program. */
export const say = (line: string): void => {
  console.log(line);
};

/** Addresses and log-ins, when everything answers. */
export const printWelcome = (config: Config, logins: readonly DemonstrationLogin[]): void => {
  say(`\nGuichet est prêt : ${config.baseUrl}`);
  if (!config.demonstration) return;
  say(`Courrier de démonstration : ${config.baseUrl}/_courrier`);
  say(`Composants : ${config.baseUrl}/_ui\n`);
  for (const { role, email, password, path } of logins)
    say(`  ${role.padEnd(46)} ${email.padEnd(40)} ${password}   ${config.baseUrl}${path}`);
  say('\nArrêt : Ctrl-C');
};
