/** What the tests of accounts share: a person who signs up right, and the mails they get. */
import { readQueuedMails } from '../platform/mail/testing.ts';
import { workFor } from '../platform/proof-of-work/testing.ts';
import { openTestSite, type TestSite } from '../program/testing.ts';
import { registerAccounts } from './index.ts';
import type { OpenForm } from './pages/proof.ts';

/** Pages of other modules where one comes back to. */
const pagesElsewhere = ['/demarches', '/demarches/:slug', '/demarches/:slug/deposer'];

/** The forms that anybody may post, by their address. */
const openForms: Readonly<Record<string, OpenForm>> = {
  '/inscription': 'sign-up',
  '/mot-de-passe-oublie': 'password-link',
  '/mot-de-passe-oublie/renvoyer': 'mail-again',
  '/activation/nouveau-lien': 'mail-again',
};

/** Browsers that work, whatever is posted. */
const working = (site: TestSite): TestSite => ({
  ...site,
  post: async (path, fields = {}, cookie, headers) => {
    const form = openForms[path.replace(/^\/viorne/, '')];
    const work = form ? await workFor(site.platform, form) : {};
    return site.post(path, { ...fields, ...work }, cookie, headers);
  },
});

/** Opens the site of the accounts, at ten in the morning in Paris; what is posted is sent as it is. */
export const openIdleAccountsSite = async (environment?: Record<string, string>): Promise<TestSite> => {
  const site = await openTestSite((app, platform) => {
    registerAccounts(app, platform);
    for (const page of pagesElsewhere) app.get(`/:portal${page}`, () => 'page');
  }, environment);
  site.setNow('2026-11-03T09:00:00Z');
  return site;
};

/** The same, where browsers work before they send what anybody may post. */
export const openAccountsSite = async (environment?: Record<string, string>): Promise<TestSite> =>
  working(await openIdleAccountsSite(environment));

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

/** A page without the challenge of its form, which is another each time. */
export const withoutChallenge = (html: string): string =>
  html.replace(/name="defi" value="[^"]*"/, 'name="defi"');

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
