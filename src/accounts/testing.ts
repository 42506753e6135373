/** What the tests of accounts share: a person who signs up right, and the mails they get. */
import type { TestSite } from '../spaces/testing.ts';

/** Everything the sign-up page asks, typed right. */
export const rightPerson = (email: string): Record<string, string> => ({
  civility: 'madam',
  lastName: 'Fontaine',
  firstName: 'Claire',
  'birthDate.day': '17',
  'birthDate.month': '05',
  'birthDate.year': '1984',
  email,
  emailConfirmation: email,
  password: 'Glycine-bleue-47',
  passwordConfirmation: 'Glycine-bleue-47',
  terms: 'yes',
});

/** The mails queued for an address, oldest first. */
export const mailsTo = (site: TestSite, recipient: string) =>
  site.test.owner
    .selectFrom('mail')
    .select(['kind', 'subject', 'text_body', 'html_body', 'from_name', 'status'])
    .where('recipient', '=', recipient)
    .orderBy('id')
    .execute();

/** The path of the link in the last mail of an address. */
export const lastLink = async (site: TestSite, recipient: string): Promise<string> => {
  const mail = (await mailsTo(site, recipient)).at(-1);
  const address = /http:\/\/localhost:3000(\S+)/.exec(mail?.text_body ?? '')?.[1];
  if (!address) throw new Error(`No link was sent to ${recipient}.`);
  return address;
};

/** The secret of the link in the last mail of an address. */
export const lastSecret = async (site: TestSite, recipient: string): Promise<string> =>
  new URL(await lastLink(site, recipient), 'http://localhost').searchParams.get('cle') ?? '';
