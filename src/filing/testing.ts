/** A site for the tests of filing, and the people of the story. */
import type { LightMyRequestResponse } from 'fastify';
import { newAccount, newOrganisation, newProcedure, newSession, newStaff } from '../../tests/ground/index.ts';
import { registerDocuments } from '../documents/index.ts';
import { fieldsOf, openTestSite, type TestSite } from '../program/testing.ts';
import type { Fields } from '../program/testing-browser.ts';
import { mayDownload } from '../requests/index.ts';
import { registerSafe } from '../safe/index.ts';
import { registerFiling } from './index.ts';

export { fieldsOf, htmlFaults, type SentFile } from '../program/testing.ts';

/** A form with what matters to filing: prefilled fields, a condition, a group, two documents, two pages and a third. */
export const contestForm = {
  pages: [
    {
      key: 'commune',
      title: 'Votre commune',
      fields: [
        { key: 'nom', kind: 'text', label: 'Nom de la commune', prefill: 'organisation.legalName' },
        { key: 'courriel', kind: 'email', label: 'Adresse électronique', prefill: 'account.email' },
        { key: 'deja', kind: 'yes-no', label: 'Avez-vous déjà participé ?' },
        { key: 'annee', kind: 'number', label: 'En quelle année ?', when: { field: 'deja', is: true } },
      ],
    },
    {
      key: 'sites',
      title: 'Vos sites',
      fields: [
        {
          key: 'lieux',
          kind: 'group',
          label: 'Sites de plantation',
          itemLabel: 'Site',
          maximum: 3,
          fields: [
            { key: 'lieu', kind: 'text', label: 'Nom du site' },
            { key: 'surface', kind: 'number', label: 'Surface', unit: 'm²', decimals: 1 },
          ],
        },
        { key: 'lettre', kind: 'checkbox', label: 'Je souhaite recevoir la lettre', required: false },
      ],
    },
    {
      key: 'pieces',
      title: 'Vos pièces',
      fields: [
        { key: 'plan', kind: 'document', label: 'Plan', accept: ['pdf'], maximum: 1 },
        { key: 'photos', kind: 'document', label: 'Photos', accept: ['jpeg', 'png'], recommended: true },
      ],
    },
  ],
};

/** The site of one authority, `viorne`, where one files. */
export type FilingSite = TestSite;

/** Opens the site, without a port. */
export const openFilingSite = (environment: Record<string, string> = {}): Promise<FilingSite> =>
  openTestSite((app, platform) => {
    registerFiling(app, platform);
    registerDocuments(app, platform, mayDownload);
    registerSafe(app, platform);
  }, environment);

/** The people of the story: the secretary and her organisation, somebody else, an agent. */
export const settleWorld = async ({ database, portal: authority }: FilingSite) => {
  const procedure = await newProcedure(database, authority, {
    slug: 'palmares',
    holder: 'organisation',
    form: contestForm,
  });
  const claire = await newAccount(database, { email: 'claire@ville.example' });
  const organisation = await newOrganisation(database, claire);
  const stranger = await newAccount(database, { first_name: 'Paul', last_name: 'Ricard' });
  await newOrganisation(database, stranger, { legal_name: 'AUTRE MAIRIE' });
  const agent = await newAccount(database, { first_name: 'Léo', last_name: 'Sorel' });
  await newStaff(database, authority, agent);
  return {
    authority,
    procedure,
    claire: { ...claire, cookie: await newSession(database, claire), organisation: organisation.space_id },
    stranger: { ...stranger, cookie: await newSession(database, stranger) },
    agent: { ...agent, cookie: await newSession(database, agent) },
  };
};

/** What `settleWorld` gives. */
export type World = Awaited<ReturnType<typeof settleWorld>>;

/** Begins a draft of the contest in the organisation's space; returns its identifier. */
export const beginDraft = async (site: FilingSite, { claire }: World): Promise<string> => {
  const page = await site.get('/demarches/palmares/deposer', claire.cookie);
  const answer = await site.post('/demarches/palmares/deposer', fieldsOf(page.body), claire.cookie);
  const draft = /\/brouillons\/([0-9a-f-]{36})$/.exec(answer.headers.location ?? '')?.[1];
  if (!draft) throw new Error(`no draft: ${answer.statusCode} ${answer.headers.location ?? ''}`);
  return draft;
};

/** Posts a page with what it already holds, and these answers on top. */
export const fill = async (
  site: FilingSite,
  cookie: string,
  address: string,
  answers: Fields,
): Promise<LightMyRequestResponse> => {
  const page = await site.get(address, cookie);
  return site.post(address, { ...fieldsOf(page.body), ...answers }, cookie);
};

/** A small PDF, always the same for the same text. */
export const pdf = (text = 'Plan'): Buffer =>
  Buffer.from(
    `%PDF-1.4\n% ${text}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 3/Root 1 0 R>>\nstartxref\n${115 + Buffer.byteLength(text)}\n%%EOF\n`,
  );

/** Fills a whole draft with good answers; it is ready to be sent. */
export const fillWhole = async (site: FilingSite, { claire }: World, draft: string): Promise<void> => {
  const page = (key: string) => `/brouillons/${draft}/pages/${key}`;
  await fill(site, claire.cookie, page('commune'), { deja: 'no' });
  await fill(site, claire.cookie, page('sites'), { 'lieux.1.lieu': 'Place', 'lieux.1.surface': '12,5' });
  const held = fieldsOf((await site.get(page('pieces'), claire.cookie)).body);
  await site.upload(
    page('pieces'),
    held,
    [{ input: 'plan', name: 'plan.pdf', content: pdf() }],
    claire.cookie,
  );
};

/** The boxes and the answer OUI, as the dialog of the summary posts them. */
export const sending = { certification: 'oui', donnees: 'oui', confirmation: 'oui' };

/** A draft of the contest, filled and ready to be sent. */
export const readyDraft = async (site: FilingSite, world: World): Promise<string> => {
  const draft = await beginDraft(site, world);
  await fillWhole(site, world, draft);
  return draft;
};

/** Presses the last button, the boxes ticked and the question answered unless said otherwise. */
export const send = (site: FilingSite, cookie: string, draft: string, fields: Fields = sending) =>
  site.post(`/brouillons/${draft}/transmettre`, fields, cookie);

/** The number of the request to which an answer leads. */
export const numberIn = (location: string | undefined): string =>
  /demandes\/([^/]+)\//.exec(location ?? '')?.[1] ?? '';
