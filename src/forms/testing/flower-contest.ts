/** A small form with a bit of everything, for tests that read like a story. */
import { checkDefinition } from '../definition.ts';
import type { Definition, Page } from '../types.ts';

const checked = checkDefinition({
  pages: [
    {
      key: 'commune',
      title: 'Votre commune',
      fields: [
        { key: 'nom', kind: 'text', label: 'Nom', prefill: 'organisation.legalName' },
        { key: 'adresse', kind: 'address', label: 'Adresse', prefill: 'organisation.address' },
        { key: 'telephone', kind: 'phone', label: 'Téléphone', required: false, prefill: 'account.phone' },
        { key: 'primee', kind: 'yes-no', label: 'Déjà primée ?' },
        { key: 'annee', kind: 'number', label: 'Quelle année ?', when: { field: 'primee', is: true } },
        { key: 'lettre', kind: 'checkbox', label: 'Recevoir la lettre', required: false },
        { key: 'edition', kind: 'hidden', label: 'Édition', value: '2026' },
      ],
    },
    {
      key: 'palmares',
      title: 'Vos prix',
      when: { field: 'annee', over: 2000 },
      fields: [{ key: 'prix', kind: 'long-text', label: 'Vos prix' }],
    },
    {
      key: 'plantations',
      title: 'Vos plantations',
      fields: [
        {
          key: 'sites',
          kind: 'group',
          label: 'Vos sites',
          itemLabel: 'Site',
          maximum: 3,
          fields: [
            { key: 'lieu', kind: 'text', label: 'Lieu' },
            { key: 'surface', kind: 'number', label: 'Surface', unit: 'm²', required: false },
            {
              key: 'arbres',
              kind: 'multiple-choice',
              label: 'Arbres',
              required: false,
              options: [
                { value: 'tilleul', label: 'Tilleul' },
                { value: 'chene', label: 'Chêne' },
              ],
            },
            { key: 'age', kind: 'number', label: 'Âge des arbres', when: { field: 'arbres', filled: true } },
          ],
        },
        {
          key: 'total',
          kind: 'calculated',
          label: 'Surface totale',
          operation: 'sum',
          of: ['sites.surface'],
          unit: 'm²',
        },
        { key: 'suite', kind: 'title', label: 'Le dossier' },
        { key: 'plan', kind: 'document', label: 'Plan des plantations' },
        { key: 'date', kind: 'date', label: 'Date de plantation', required: false },
      ],
    },
  ],
});
if ('faults' in checked) throw new Error(checked.faults.join('\n'));

/** The form of the flower contest. */
export const contest: Definition = checked.definition;

/** One of its pages. */
export function contestPage(key: string): Page {
  const page = contest.pages.find((candidate) => candidate.key === key);
  if (!page) throw new Error(`No page ${key}`);
  return page;
}

/** Everything typed, and rightly. */
export const contestEntries = {
  nom: ' Plassans ',
  'adresse.street': '1 rue fleurie',
  'adresse.postcode': '70000',
  'adresse.town': 'Plassans',
  primee: 'yes',
  annee: '2019',
  lettre: 'yes',
  prix: 'Premier prix\nDeux fleurs',
  sites: ['1', '2'],
  'sites.1.lieu': 'Place',
  'sites.1.surface': '12',
  'sites.2.lieu': 'Mairie',
  'sites.2.surface': '30 m²',
  'sites.2.arbres': ['chene', 'tilleul'],
  'sites.2.age': '40',
  'date.day': '3/11/2026',
};

/** Facts of the day. */
export const contestContext = {
  today: '2026-11-21',
  documents: { plan: [{ name: 'plan.pdf', state: 'safe' }] },
};
