import { createHash, randomUUID } from 'node:crypto';

const contest = 'palmares-villes-et-villages-fleuris';

/** What is measured is filing, not receiving files. */
const withoutDocuments = (definition) => ({
  pages: definition.pages.map((page) => ({
    ...page,
    fields: page.fields.filter((field) => field.kind !== 'document'),
  })),
});

/** Publishes the contest of the demonstration once more in its authority, without its documents. */
export const publishContest = async (owner, authority) => {
  const { rows } = await owner.query(
    `select procedure.id, definition from procedure join form_version
       on form_version.authority_id = procedure.authority_id and form_version.id = procedure.form_version_id
     where procedure.authority_id = $1 and procedure.slug = $2`,
    [authority, contest],
  );
  const definition = JSON.stringify(withoutDocuments(rows[0].definition));
  const [procedure, version, slug] = [randomUUID(), randomUUID(), 'palmares-sans-piece'];
  await owner.query(
    `insert into procedure (id, authority_id, category_id, team_id, slug, name, summary, kind, holder, minutes, content,
       silence, published_at, updated_at)
     select $1, authority_id, category_id, team_id, $2, name, summary, kind, holder, minutes, content, silence, now(), now()
     from procedure where id = $3`,
    [procedure, slug, rows[0].id],
  );
  await owner.query(
    `insert into form_version (id, authority_id, procedure_id, number, hash, definition, published_at)
     values ($1, $2, $3, 1, $4, $5, now())`,
    [version, authority, procedure, createHash('sha256').update(definition).digest('hex'), definition],
  );
  await owner.query('update procedure set form_version_id = $1 where id = $2', [version, procedure]);
  return { slug, procedure, version };
};

const presentation =
  'Depuis 2019, les habitants plantent les pieds de mur avec l’école et le comité des fêtes. Vivaces, paillage ' +
  'broyé sur place, deux cuves d’eau de pluie. Le lavoir est entouré de graminées et d’iris. ';

/** What the secretary types, page by page; every value is accepted. `_conditions` is what the browser's script posts. */
export const typedPages = [
  {
    key: 'commune',
    typed: {
      'commune.name': 'Plassans',
      'commune.postcode': '70999',
      collectivite: 'MAIRIE DE LA VILLE FLEURIE',
      siret: '217 099 993 00016',
      'adresse.street': '1 rue fleurie',
      'adresse.complement': '',
      'adresse.postcode': '70000',
      'adresse.town': 'VILLE',
      siteInternet: '',
      habitants: '842',
      contactNom: 'Odile Castan',
      contactFonction: 'secretaire',
      contactCourriel: 'odile.castan@banc.example',
      contactTelephone: '03 53 01 70 00',
    },
  },
  {
    key: 'candidature',
    typed: {
      categorie: 'village',
      dejaParticipe: 'yes',
      derniereParticipation: '2024',
      label: 'une',
      presentation: presentation.repeat(4),
      actions: ['vivaces', 'paillage', 'eau-de-pluie', 'ecole'],
      sansPesticide: 'yes',
      'sansPesticideDepuis.day': '1',
      'sansPesticideDepuis.month': '3',
      'sansPesticideDepuis.year': '2021',
      association: 'no',
      budgetPlants: '2 400,50',
      budgetPrestations: '0',
    },
  },
  {
    key: 'sites',
    typed: {
      sites: '1 2',
      'sites.1.siteNom': 'Place du Lavoir',
      'sites.1.siteNature': 'berge',
      'sites.1.surface': '35',
      'sites.1.annee': '2021',
      'sites.1.siteRemarque': 'Les iris du bief',
      'sites.2.siteNom': 'Mairie et école',
      'sites.2.siteNature': 'mairie',
      'sites.2.surface': '62,5',
      'sites.2.annee': '2019',
      'sites.2.siteRemarque': '',
      'visite.start.day': '20',
      'visite.start.month': '6',
      'visite.start.year': '2027',
      'visite.end.day': '30',
      'visite.end.month': '6',
      'visite.end.year': '2027',
      visiteHeure: '',
      rendezVous: 'Devant la mairie',
    },
  },
  { key: 'pieces', typed: { iban: '', '_shown.lettre': '1', reglement: 'yes' } },
];
