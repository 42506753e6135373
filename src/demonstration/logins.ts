import { words } from './messages.ts';

/** The password of every account of the demonstration; it respects the rules of the product's own sign-up. */
export const demonstrationPassword = 'Glycine-bleue-47';

/** A log-in shown when the program starts: who it is, and the portal where they have something to do. */
export interface DemonstrationLogin {
  readonly role: string;
  readonly email: string;
  readonly password: string;
  readonly path: string;
}

const login = (role: keyof typeof words.logins, email: string, path: string): DemonstrationLogin => ({
  get role() {
    return words.logins[role];
  },
  email,
  password: demonstrationPassword,
  path,
});

/** The people to try the product with; each one is in library/demonstration. */
export const demonstrationLogins: readonly DemonstrationLogin[] = [
  login('clerk', 'claire.fontaine@plassans.example', '/viorne'),
  login('parent', 'amina.diallo@courriel.example', '/plassans'),
  login('retired', 'georges.maurin@courriel.example', '/pays-de-plassans'),
  login('association', 'sylvie.noel@courriel.example', '/viorne'),
  login('contestAgent', 'julien.besson@viorne.example', '/viorne/agent'),
  login('departmentAdministrator', 'helene.roussel@viorne.example', '/viorne/agent'),
  login('townAgent', 'karim.haddad@plassans.example', '/plassans/agent'),
  login('townAdministrator', 'camille.berger@plassans.example', '/plassans/agent'),
];
