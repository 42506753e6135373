import { describe, expect, it } from 'vitest';
import { summarise, summariseEntries } from './summary.ts';
import { contest, contestContext, contestEntries } from './testing/flower-contest.ts';
import { validateForm } from './validation.ts';

const { answers } = validateForm(contest, contestEntries, contestContext);

describe('the summary', () => {
  const sections = summarise(contest, answers, contestContext);

  it('has a section for each page, part and item', () => {
    expect(sections.map(({ title, level, itemId }) => [title, level, itemId])).toEqual([
      ['Votre commune', 1, undefined],
      ['Vos prix', 1, undefined],
      ['Vos plantations', 1, undefined],
      ['Site 1', 2, '1'],
      ['Site 2', 2, '2'],
      ['Le dossier', 2, undefined],
    ]);
  });

  it('shows answers as people write them, and nothing for what was left out', () => {
    const rows = sections
      .flatMap((section) => section.rows)
      .map(({ label, text }) => [label, text.join(' / ').replaceAll('\u00a0', ' ')]);
    expect(rows).toEqual([
      ['Nom', 'Plassans'],
      ['Adresse', '1 rue fleurie / 70000 Plassans'],
      ['Téléphone', ''],
      ['Déjà primée ?', 'Oui'],
      ['Quelle année ?', '2019'],
      ['Recevoir la lettre', 'Oui'],
      ['Vos prix', 'Premier prix / Deux fleurs'],
      ['Surface totale', '42 m²'],
      ['Lieu', 'Place'],
      ['Surface', '12 m²'],
      ['Arbres', ''],
      ['Lieu', 'Mairie'],
      ['Surface', '30 m²'],
      ['Arbres', 'Tilleul / Chêne'],
      ['Âge des arbres', '40'],
      ['Plan des plantations', 'plan.pdf'],
      ['Date de plantation', 'mardi 3 novembre 2026'],
    ]);
  });

  it('names the input and the field of each row', () => {
    expect(sections[4]?.rows[1]).toMatchObject({
      input: 'sites.2.surface',
      fieldKey: 'sites',
      pageKey: 'plantations',
    });
  });

  it('of a draft shows what is not understood as it was typed', () => {
    const entries = {
      ...contestEntries,
      annee: 'l’an dernier',
      'date.day': '31',
      'date.month': '4',
      'date.year': '2026',
    };
    const rows = summariseEntries(contest, entries, contestContext).flatMap((section) => section.rows);
    expect(rows.find(({ input }) => input === 'annee')?.text).toEqual(['l’an dernier']);
    expect(rows.find(({ input }) => input === 'date')?.text).toEqual(['31 4 2026']);
  });
});
