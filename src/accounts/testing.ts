/** What the tests of accounts share: a person who signs up right, and the mails they get. */
import { readQueuedMails } from '../platform/mail/testing.ts';
import { openTestSite, type TestSite } from '../program/testing.ts';
import { registerAccounts } from './index.ts';

/** Pages of other modules where one comes back to. */
const pagesElsewhere = ['/demarches', '/demarches/:slug', '/demarches/:slug/deposer'];

/** Opens the site of the accounts, at ten in the morning in Paris. */
export const openAccountsSite = async (environment?: Record<string, string>): Promise<TestSite> => {
  const site = await openTestSite((app, platform) => {
    registerAccounts(app, platform);
    for (const page of pagesElsewhere) app.get(`/:portal${page}`, () => 'page');
  }, environment);
  site.setNow('2026-11-03T09:00:00Z');
  return site;
};

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
export const mailsTo = (site: TestSite, recipient: string) => readQueuedMails(site, recipient);

/** The path of the link in the last mail of an address. */
export const lastLink = async (site: TestSite, recipient: string): Promise<string> => {
  const mail = (await mailsTo(site, recipient)).at(-1);
  const address = /http:\/\/localhost:3000(\S+)/.exec(mail?.text ?? '')?.[1];
  if (!address) throw new Error(`No link was sent to ${recipient}.`);
  return address;
};

/** The secret of the link in the last mail of an address. */
export const lastSecret = async (site: TestSite, recipient: string): Promise<string> =>
  new URL(await lastLink(site, recipient), 'http://localhost').searchParams.get('cle') ?? '';
