import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openBrowser } from '../browser/chromium.ts';
import { fill } from './fill.ts';
import { picture, smallPdf } from './picture.ts';
import { pressUntilTaken } from './press.ts';
import { newProgram, type Program } from './program.ts';
import { newVisitor, type Visitor } from './visitor.ts';

/**
 * The main job of the product, from one end to the other, in a real browser and against the built program: a commune
 * enrols in the flower contest, and the service answers. Once with JavaScript on a desktop, once without on a phone.
 */
const password = 'Tulipes-et-3-Jonquilles';
const demonstrationPassword = 'Glycine-bleue-47';
const procedure = '/viorne/demarches/palmares-villes-et-villages-fleuris';

// Every page is inspected twice, by axe too: minutes on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

let program: Program;
let browser: Browser;

beforeAll(async () => {
  program = await newProgram();
  [browser] = await Promise.all([openBrowser(), program.start()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await program?.remove();
});

const linkIn = (text: string): string => {
  const [address] = text.match(/https?:\/\/\S+/) ?? [];
  if (!address) throw new Error(`No link in the mail:\n${text}`);
  return address;
};

/** The mail that answers to a subject, as soon as the worker has sent it. */
const mail = async (to: string, subject: RegExp): Promise<string> => {
  await expect
    .poll(async () => (await program.mails()).filter((one) => one.to === to).map((one) => one.subject), {
      timeout: 20_000,
    })
    .toContainEqual(expect.stringMatching(subject));
  const found = (await program.mails()).findLast((one) => one.to === to && subject.test(one.subject));
  return found?.text ?? '';
};

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

const signIn = async (page: Page, email: string, secret: string): Promise<void> => {
  await page.goto(`${program.url}/viorne/connexion`);
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(secret);
  await page.locator('main').getByRole('button', { name: 'Me connecter' }).click();
  await page.waitForURL(/\/(mon-espace|agent)$/);
};

describe.each([
  { javaScript: true, narrow: false, secretary: 'secretaire@ville-fleurie.example' },
  { javaScript: false, narrow: true, secretary: 'mairie@sans-script.example' },
])('the flower contest, JavaScript: $javaScript, phone: $narrow', ({ javaScript, narrow, secretary }) => {
  let citizen: Visitor;
  let agent: Visitor;
  let page: Page;
  let number = '';
  const name = (step: string) => `${javaScript ? 'js' : 'nojs'}-${step}`;

  beforeAll(async () => {
    citizen = await newVisitor(browser, { javaScript, narrow });
    agent = await newVisitor(browser, { javaScript, narrow: false });
    page = citizen.page;
  });
  afterAll(async () => {
    await citizen.close();
    await agent.close();
  });

  test('she finds the démarche, whatever she types, and reads what it takes', async () => {
    await page.goto(`${program.url}/viorne`);
    await citizen.inspect(name('home'));
    for (const words of ['fleuri', 'palmares', 'vilage fleuri']) {
      await page.goto(`${program.url}/viorne/demarches?q=${encodeURIComponent(words)}`);
      await expect(
        page.getByRole('link', { name: 'Palmarès des Villes et Villages fleuris' }).count(),
      ).resolves.toBe(1);
    }
    await citizen.inspect(name('catalogue'));
    await page.getByRole('link', { name: 'Palmarès des Villes et Villages fleuris' }).click();
    await page.waitForURL(`**${procedure}`);
    await expect.poll(() => page.getByText('Un compte et un organisme sont nécessaires').count()).toBe(1);
    await citizen.inspect(name('fiche'));
  });

  test('she creates her account; wrong input is shown beside each field; the mail activates it', async () => {
    await page.goto(`${program.url}/viorne/inscription`);
    await citizen.inspect(name('sign-up'));
    await press(page, 'Créer mon compte');
    await expect.poll(() => page.title()).toMatch(/^Erreur\u00a0: /);
    await citizen.inspect(name('sign-up-refused'));
    await page.getByLabel('Madame').check({ force: true });
    await page.getByLabel('Nom', { exact: true }).fill('Fleury');
    await page.getByLabel('Prénom', { exact: true }).fill('Rose');
    await page.getByLabel('Jour').fill('17');
    await page.getByLabel('Mois').fill('5');
    await page.getByLabel('Année').fill('1984');
    await page.getByLabel('Adresse électronique', { exact: true }).fill(secretary);
    await page.getByLabel('Adresse électronique, une seconde fois').fill(secretary);
    await page.getByLabel('Mot de passe', { exact: true }).fill(password);
    await page.getByLabel('Mot de passe, une seconde fois').fill(password);
    await page.getByLabel(/J’accepte les conditions/).check({ force: true });
    await pressUntilTaken(page, 'Créer mon compte', async () => {
      await page.getByLabel('Mot de passe', { exact: true }).fill(password);
      await page.getByLabel('Mot de passe, une seconde fois').fill(password);
    });
    await expect.poll(() => page.textContent('main')).toContain(secretary);
    await citizen.inspect(name('sign-up-done'));
    await page.goto(linkIn(await mail(secretary, /[Aa]ctive/)));
    await citizen.inspect(name('activation'));
    await press(page, 'Activer mon compte');
    await expect.poll(() => page.title()).toMatch(/^Erreur\u00a0: /);
    await citizen.inspect(name('activation-refused'));
    await page.getByLabel('Mot de passe', { exact: true }).fill(password);
    await press(page, 'Activer mon compte');
    await expect.poll(() => page.textContent('main')).toContain('Votre compte est activé.');
    await citizen.inspect(name('space'));
  });

  test('she creates her organisation; a SIRET of 13 digits is refused with the reason', async () => {
    await page.goto(`${program.url}/viorne/mon-espace/organismes/nouveau`);
    await page.getByLabel('Nom de l’organisme').fill('MAIRIE DE LA VILLE FLEURIE');
    await page.getByLabel('Forme juridique').selectOption({ label: 'Mairie' });
    await page.getByLabel(/SIRET/).first().fill('552-178-639-0013');
    await page.getByLabel('Numéro et rue').fill('1 rue fleurie');
    await page.getByLabel('Code postal').fill('70000');
    await page
      .getByLabel(/^(Commune|Ville)/)
      .first()
      .fill('VILLE');
    await page
      .getByLabel(/^Téléphone/)
      .first()
      .fill('03 84 00 00 00');
    await press(page, /Créer|Enregistrer/);
    await expect.poll(() => page.textContent('main')).toMatch(/13 chiffres/);
    await citizen.inspect(name('organisation-refused'));
    await page.getByLabel(/SIRET/).first().fill('217 005 503 00016');
    await press(page, /Créer|Enregistrer/);
    await page.waitForURL('**/mon-espace/organismes/*');
    await expect.poll(() => page.textContent('main')).toContain('Brouillons');
    await citizen.inspect(name('organisation'));
  });

  test('she fills the first page; what she typed survives a closed tab and a killed program', async () => {
    await page.goto(`${program.url}${procedure}/deposer`);
    await citizen.inspect(name('start'));
    await press(page, 'Commencer');
    await expect
      .poll(() => page.getByLabel('Nom de l’organisme qui dépose le dossier').inputValue())
      .toBe('MAIRIE DE LA VILLE FLEURIE');
    await citizen.inspect(name('page-commune'));
    await page.getByLabel('Nombre d’habitants').fill('douze cents');
    if (javaScript) await page.getByText(/^Enregistré à/).waitFor();
    const saved = javaScript
      ? page.waitForResponse((response) => response.url().endsWith('/saisie') && response.ok())
      : undefined;
    await page.getByLabel('Prénom et nom').fill('Rose Fleury-Martin');
    await page.getByLabel('Prénom et nom').blur();
    await saved;
    if (!javaScript) {
      await press(page, 'Enregistrer et quitter');
      await page.waitForURL('**/brouillons?*');
    }
    await program.kill();
    await program.start();
    page = await citizen.reopen();
    await page.goto(`${program.url}/viorne/brouillons`);
    await citizen.inspect(name('drafts'));
    await page
      .getByRole('link', { name: /Reprendre|Palmarès/ })
      .first()
      .click();
    await expect.poll(() => page.getByLabel('Prénom et nom').inputValue()).toBe('Rose Fleury-Martin');
    await expect.poll(() => page.getByLabel('Nombre d’habitants').inputValue()).toBe('douze cents');
  });

  test('she finishes the four pages: conditions, sites, documents', async () => {
    await fill(page, {
      'commune.name': 'VILLE',
      'commune.postcode': '70000',
      habitants: '1 200',
      contactFonction: 'autre',
    });
    await press(page, 'Continuer');
    // Without JavaScript « Précisez la fonction » appears after the choice; with it, at once, and empty: refused.
    await expect.poll(() => page.getByLabel('Précisez la fonction').isVisible()).toBe(true);
    if (javaScript) await expect.poll(() => page.title()).toMatch(/^Erreur\u00a0: /);
    await citizen.inspect(name('page-commune-again'));
    await fill(page, {
      contactFonctionAutre: 'Jardinière en chef',
      contactCourriel: secretary,
      contactTelephone: '0384000000',
    });
    await press(page, 'Continuer');
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toContain('Votre candidature');
    await citizen.inspect(name('page-candidature'));
    await fill(page, {
      categorie: 'bourg',
      dejaParticipe: 'no',
      label: 'aucun',
      presentation: 'Nous fleurissons les rues avec les habitants.',
      actions: ['vivaces', 'paillage'],
      sansPesticide: 'no',
      association: 'no',
      budgetPlants: '4 800',
      budgetPrestations: '1500,50',
    });
    await press(page, 'Continuer');
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toContain('Vos sites fleuris');
    await citizen.inspect(name('page-sites'));
    await fillSite(page, 0, 'Square des Tilleuls');
    await press(page, /^Ajouter/);
    await expect.poll(() => page.getByLabel('Nom du site').count()).toBe(2);
    await citizen.inspect(name('page-sites-two'));
    await fillSite(page, 1, 'Quai de la Viorne');
    await fill(page, {
      'visite.start.day': '28',
      'visite.start.month': '6',
      'visite.start.year': '2027',
      'visite.end.day': '10',
      'visite.end.month': '7',
      'visite.end.year': '2027',
      rendezVous: 'Devant la mairie',
    });
    await press(page, 'Continuer');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain('Vos pièces');
    await citizen.inspect(name('page-documents'));
    await addFile('photos', [
      { name: 'rosiers.jpg', mimeType: 'image/jpeg', buffer: await picture(1) },
      { name: 'quai.jpg', mimeType: 'image/jpeg', buffer: await picture(2) },
    ]);
    await addFile('plan', [{ name: 'plan.pdf', mimeType: 'application/pdf', buffer: smallPdf() }]);
    await fill(page, { reglement: 'yes' });
    await citizen.inspect(name('page-documents-full'));
    await press(page, 'Continuer');
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toContain('Vérifiez vos réponses');
    await citizen.inspect(name('summary'));
  });

  const fillSite = async (form: Page, index: number, site: string): Promise<void> => {
    await form.getByLabel('Nom du site').nth(index).fill(site);
    const [id] = await form
      .locator('input[name$=".siteNom"]')
      .nth(index)
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).name.split('.')[1] ?? ''));
    await fill(form, {
      [`sites.${id}.siteNature`]: 'parc',
      [`sites.${id}.surface`]: '420',
      [`sites.${id}.annee`]: '2022',
    });
  };

  const addFile = async (
    documentKey: string,
    files: { name: string; mimeType: string; buffer: Buffer }[],
  ): Promise<void> => {
    await page.locator(`input[type=file][name="${documentKey}"]`).setInputFiles(files);
    if (!javaScript)
      await page
        .locator(`.document-question:has([name="${documentKey}"]) button[value^="add-files"]`)
        .click();
    for (const file of files) await page.getByText(file.name).first().waitFor();
  };

  test('two tabs that disagree are told so, and nothing typed is lost', async () => {
    const path = page.url().replace('/recapitulatif', '/pages/sites');
    const [first, second] = [await citizen.context.newPage(), await citizen.context.newPage()];
    await first.goto(path);
    await second.goto(path);
    await first.getByLabel('Lieu de rendez-vous').fill('Devant l’école');
    await press(first, 'Enregistrer et quitter');
    await first.waitForURL('**/brouillons*');
    await second.getByLabel('Lieu de rendez-vous').fill('Devant la gare');
    if (javaScript) {
      await second.getByText('Cette page a été modifiée ailleurs').waitFor();
      await press(second, 'Comparer');
    } else await press(second, 'Continuer');
    await expect.poll(() => second.textContent('main')).toContain('Devant l’école');
    await expect.poll(() => second.textContent('main')).toContain('Devant la gare');
    await first.close();
    await second.close();
  });

  test('she sends; OUI once is enough; number, acknowledgement and receipt', async () => {
    await page.reload();
    await press(page, 'Transmettre ma demande');
    await expect.poll(() => page.title()).toMatch(/^Erreur\u00a0: /);
    await citizen.inspect(name('summary-refused'));
    for (const box of await page.getByRole('checkbox').all()) await box.check({ force: true });
    await press(page, 'Transmettre ma demande');
    await page.getByText('Voulez-vous transmettre votre demande maintenant').first().waitFor();
    await citizen.inspect(name('confirm'));
    await press(page, 'Oui, transmettre');
    await page.waitForURL('**/confirmation');
    number = /demandes\/([^/]+)\/confirmation/.exec(page.url())?.[1] ?? '';
    await expect.poll(() => page.textContent('main')).toContain(number);
    await citizen.inspect(name('confirmation'));
    const acknowledgement = await mail(secretary, /Accusé de réception/);
    for (const mention of [
      number,
      'décision implicite de rejet',
      'recours gracieux',
      'tribunal administratif',
    ])
      expect(acknowledgement).toContain(mention);
    await page.goto(`${program.url}/viorne/demandes/${number}/recepisse`);
    await expect.poll(() => page.textContent('main')).toContain('Square des Tilleuls');
    await citizen.inspect(name('receipt'));
    const pdf = await citizen.context.request.get(`${program.url}/viorne/demandes/${number}/recepisse.pdf`);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('the agent takes it, writes with a file, and asks for a complement on two points', async () => {
    const desk = agent.page;
    await signIn(desk, 'julien.besson@viorne.example', demonstrationPassword);
    await desk.goto(`${program.url}/viorne/agent?q=${number}`);
    await agent.inspect(name('inbox'));
    await desk.getByRole('link', { name: number }).click();
    await press(desk, /Prendre en charge/);
    await desk.getByText('À l’étude').first().waitFor();
    await agent.inspect(name('dossier'));
    await desk.goto(`${program.url}/viorne/agent/demandes/${number}/messages`);
    await desk.getByLabel('Votre message').fill('Bonjour, voici le règlement du palmarès.');
    await desk
      .locator('input[type=file]')
      .setInputFiles({ name: 'reglement.pdf', mimeType: 'application/pdf', buffer: smallPdf() });
    await press(desk, 'Envoyer le message');
    await desk.getByText('reglement.pdf').first().waitFor();
    await agent.inspect(name('agent-messages'));
    await desk.goto(`${program.url}/viorne/agent/demandes/${number}/complement`);
    await agent.inspect(name('complement-form'));
    await desk.locator('textarea').first().fill('Deux points à revoir.');
    for (const field of ['habitants', 'rendezVous']) {
      await desk.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await desk.locator(`textarea[name*="${field}"]`).fill('Merci de préciser.');
    }
    await press(desk, /^(Demander|Envoyer)/);
    await desk.getByText('Complément demandé').first().waitFor();
    await agent.inspect(name('dossier-waiting'));
  });

  test('she is told by mail and badge, completes, and sends again while the agent is locked out', async () => {
    await mail(secretary, /[Cc]omplément/);
    await page.goto(`${program.url}/viorne/demandes/${number}`);
    await citizen.inspect(name('follow-complement'));
    await expect.poll(() => page.locator('.tabs .badge').count()).toBe(1);
    const desk = agent.page;
    await desk.goto(`${program.url}/viorne/agent/demandes/${number}`);
    await expect.poll(() => desk.getByRole('link', { name: /Accepter/ }).count()).toBe(0);
    await press(page, 'Compléter ma demande');
    await fill(page, { habitants: '1 250' });
    await citizen.inspect(name('complete'));
    await press(page, 'Continuer');
    await page.goto(page.url().replace(/\/pages\/.*$/, '/recapitulatif'));
    for (const box of await page.getByRole('checkbox').all()) await box.check({ force: true });
    await press(page, 'Renvoyer ma demande complétée');
    await press(page, 'Oui, renvoyer');
    await page.waitForURL('**/confirmation');
    await citizen.inspect(name('confirmation-again'));
  });

  test('the agent sees what changed and accepts with a motivated letter; both have the whole history', async () => {
    const desk = agent.page;
    await desk.goto(`${program.url}/viorne/agent/demandes/${number}`);
    await expect.poll(() => desk.textContent('main')).toMatch(/1\s250\shabitants/);
    await agent.inspect(name('dossier-completed'));
    await desk.getByRole('link', { name: /Accepter/ }).click();
    await desk.locator('textarea').first().fill('Le jury salue la qualité du fleurissement.');
    await agent.inspect(name('decision'));
    await desk.locator('main form').getByRole('button').first().click();
    await agent.inspect(name('decision-confirm'));
    await desk.locator('main form').getByRole('button').first().click();
    await desk.getByText('Acceptée').first().waitFor();
    await mail(secretary, /acceptée/);
    await page.goto(`${program.url}/viorne/demandes/${number}`);
    await citizen.inspect(name('follow-accepted'));
    const letter = page.locator('a[href*="/fichiers/"]').first();
    const pdf = await citizen.context.request.get(
      new URL((await letter.getAttribute('href')) ?? '', program.url).href,
    );
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await page.goto(`${program.url}/viorne/demandes/${number}/historique`);
    const history = await page.textContent('main');
    for (const event of [
      'transmise',
      'prise en charge',
      'Message envoyé',
      'Complément',
      'complétée',
      'acceptée',
    ])
      expect(history).toContain(event);
    await citizen.inspect(name('history'));
  });

  test('another citizen and an agent of Plassans see none of it', async () => {
    for (const email of ['georges.maurin@courriel.example', 'karim.haddad@plassans.example']) {
      const other = await newVisitor(browser, { javaScript, narrow: false });
      await signIn(other.page, email, demonstrationPassword);
      for (const path of ['', '/messages', '/reponses', '/recepisse', '/recepisse.pdf', '/annuler']) {
        for (const side of ['demandes', 'agent/demandes']) {
          const answer = await other.context.request.get(`${program.url}/viorne/${side}/${number}${path}`);
          expect(answer.status(), `${side}${path} for ${email}`).toBe(404);
        }
      }
      await other.close();
    }
  });
});
