import { describe, expect, it } from 'vitest';
import { checkDefinition } from './definition.ts';

type Json = Record<string, unknown>;

function faults(...pages: Json[]): string[] {
  const checked = checkDefinition({ pages });
  return 'faults' in checked ? checked.faults.map((fault) => fault.replaceAll('\u00a0', ' ')) : [];
}

function faultsOf(...fields: Json[]): string[] {
  return faults({ key: 'p', title: 'Page', fields });
}

const yesNo = { key: 'a', kind: 'yes-no', label: 'A ?' };
const text = { key: 't', kind: 'text', label: 'T' };
const number = { key: 'n', kind: 'number', label: 'N' };
const choice = {
  key: 'c',
  kind: 'choice',
  label: 'C',
  options: [
    { value: 'x', label: 'X' },
    { value: 'y', label: 'Y' },
  ],
};
const group = {
  key: 'g',
  kind: 'group',
  label: 'G',
  itemLabel: 'Lieu',
  fields: [{ ...number, key: 'inside' }],
};

describe('a right definition', () => {
  it('is normalised: defaults are written in, and checking it again changes nothing', () => {
    const checked = checkDefinition({ pages: [{ key: 'p', title: 'Page', fields: [text, group] }] });
    if ('faults' in checked) throw new Error(checked.faults.join('\n'));
    expect(checked.definition.pages[0]?.fields[0]).toEqual({ ...text, required: true, maximum: 200 });
    expect(checkDefinition(checked.definition)).toEqual(checked);
  });

  it('may look back from a page, a field, an item', () => {
    expect(
      faults(
        { key: 'p', title: 'Page', fields: [yesNo, choice, number] },
        {
          key: 'q',
          title: 'Page',
          when: { all: [{ field: 'a', is: true }, { not: { field: 'c', in: ['x'] } }] },
          fields: [
            {
              ...group,
              when: { field: 'n', over: 3 },
              fields: [
                { ...yesNo, key: 'shade' },
                {
                  ...text,
                  key: 'why',
                  when: {
                    any: [
                      { field: 'shade', is: false },
                      { field: 'a', is: true },
                    ],
                  },
                },
              ],
            },
            { key: 'many', kind: 'calculated', label: 'Total', operation: 'count', of: ['g'] },
            { ...text, when: { field: 'many', over: 3 } },
          ],
        },
      ),
    ).toEqual([]);
  });
});

describe('what the author reads', () => {
  it.each<[string, Json[], string]>([
    [
      'an unknown kind',
      [{ ...text, kind: 'zork' }],
      'Page « p », champ « t », propriété « kind » : ce genre de champ n’existe pas, ou n’est pas permis ici.',
    ],
    [
      'an unknown property',
      [{ ...text, colour: 'red' }],
      'Page « p », champ « t » : la propriété « colour » n’existe pas ici.',
    ],
    [
      'a missing label',
      [{ key: 't', kind: 'text' }],
      'Page « p », champ « t », propriété « label » : cette propriété manque.',
    ],
    [
      'a wrong type',
      [{ ...text, maximum: '3' }],
      'Page « p », champ « t », propriété « maximum » : nombre attendu, chaîne de caractères reçu.',
    ],
    [
      'a wrong key',
      [{ ...text, key: 'a.b' }],
      'Page « p », champ « a.b », propriété « key » : une clé commence par une lettre et ne contient que des lettres sans accent, des chiffres, _ et - (64 au plus).',
    ],
    [
      'a wrong condition',
      [yesNo, { ...text, when: { fiel: 'a' } }],
      'Page « p », champ « t », propriété « when » : la condition n’a aucune des formes connues, par exemple {"field":"categorie","is":"ville"} ou {"all":[…]}.',
    ],
    [
      'a document in a group',
      [{ ...group, fields: [{ key: 'd', kind: 'document', label: 'D' }] }],
      'Page « p », champ « g », champ « d » de l’élément, propriété « kind » : ce genre de champ n’existe pas, ou n’est pas permis ici.',
    ],
    [
      'a key used twice',
      [text, text],
      'Page « p », champ « t » : la clé « t » sert déjà à un autre champ du formulaire.',
    ],
    [
      'a key used inside and outside a group',
      [{ ...text, key: 'inside' }, group],
      'Page « p », champ « g », champ « inside » de l’élément : la clé « inside » sert déjà à un autre champ du formulaire.',
    ],
    [
      'an option twice',
      [{ ...choice, options: [...choice.options, { value: 'x', label: 'Z' }] }],
      'Page « p », champ « c » : la valeur « x » figure deux fois dans les options.',
    ],
    [
      'limits upside down',
      [{ ...number, minimum: 5, maximum: 3 }],
      'Page « p », champ « n » : « minimum » est au-dessus de « maximum ».',
    ],
    [
      'dates upside down',
      [{ key: 'd', kind: 'date', label: 'D', earliest: '2026-02-01', latest: '2026-01-01' }],
      'Page « p », champ « d » : « earliest » est au-dessus de « latest ».',
    ],
    [
      'a day that does not exist',
      [{ key: 'd', kind: 'date', label: 'D', earliest: '2026-02-30' }],
      'Page « p », champ « d » : le jour « 2026-02-30 » n’existe pas dans le calendrier.',
    ],
    [
      'a condition on nothing',
      [{ ...text, when: { field: 'zork', is: true } }],
      'Page « p », champ « t » : la condition porte sur « zork », qui n’existe pas.',
    ],
    [
      'a condition on itself',
      [{ ...text, when: { field: 't', filled: true } }],
      'Page « p », champ « t » : la condition porte sur le champ lui-même.',
    ],
    [
      'a condition on what follows',
      [{ ...text, when: { field: 'a', is: true } }, yesNo],
      'Page « p », champ « t » : la condition porte sur « a », qui vient plus loin dans le formulaire.',
    ],
    [
      'a condition on the inside of a group',
      [group, { ...text, when: { field: 'inside', over: 3 } }],
      'Page « p », champ « t » : la condition porte sur « inside », qui se trouve dans le groupe « g » : il faut un champ hors du groupe.',
    ],
    [
      'a condition on a document',
      [
        { key: 'd', kind: 'document', label: 'D' },
        { ...text, when: { field: 'd', filled: true } },
      ],
      'Page « p », champ « t » : la condition porte sur « d », qui n’a pas de réponse à comparer.',
    ],
    [
      'a comparison that the kind does not allow',
      [text, { ...yesNo, when: { field: 't', is: 'bonjour' } }],
      'Page « p », champ « a » : la condition compare « t » avec « is », ce que ce genre de champ ne permet pas.',
    ],
    [
      'a number expected of a choice',
      [choice, { ...text, when: { field: 'c', over: 3 } }],
      'Page « p », champ « t » : la condition compare « c » avec « over », ce que ce genre de champ ne permet pas.',
    ],
    [
      'a value that is no option',
      [choice, { ...text, when: { field: 'c', in: ['x', 'z'] } }],
      'Page « p », champ « t » : la condition compare « c » à "z", qui n’est pas une de ses réponses possibles.',
    ],
    [
      'a text expected of yes or no',
      [yesNo, { ...text, when: { field: 'a', is: 'oui' } }],
      'Page « p », champ « t » : la condition compare « a » à "oui", qui n’est pas une de ses réponses possibles.',
    ],
    [
      'a calculation of nothing',
      [{ key: 'k', kind: 'calculated', label: 'K', operation: 'sum', of: ['zork'] }],
      'Page « p », champ « k » : le calcul porte sur « zork », qui n’existe pas.',
    ],
    [
      'a calculation of what follows',
      [{ key: 'k', kind: 'calculated', label: 'K', operation: 'sum', of: ['n'] }, number],
      'Page « p », champ « k » : le calcul porte sur « n », qui vient plus loin dans le formulaire.',
    ],
    [
      'a sum of texts',
      [text, { key: 'k', kind: 'calculated', label: 'K', operation: 'sum', of: ['t'] }],
      'Page « p », champ « k » : le calcul porte sur « t », qui n’est pas un nombre.',
    ],
    [
      'a field of another group',
      [group, { key: 'k', kind: 'calculated', label: 'K', operation: 'sum', of: ['inside'] }],
      'Page « p », champ « k » : le calcul porte sur « inside », qui n’existe pas.',
    ],
  ])('%s', (_name, fields, fault) => {
    expect(faultsOf(...fields)).toContain(fault);
  });

  it('names the circle of calculations', () => {
    const calculated = (key: string, of: string[]) => ({
      key,
      kind: 'calculated',
      label: key,
      operation: 'sum',
      of,
    });
    expect(faultsOf(calculated('x', ['y']), calculated('y', ['z']), calculated('z', ['x']))[0]).toBe(
      'Page « p », champ « x » : le calcul est circulaire : « x » → « y » → « z » → « x ».',
    );
  });

  it('says what is wrong with pages', () => {
    expect(faults()).toEqual(['Formulaire, propriété « pages » : il en faut au moins 1.']);
    expect(
      faults({ key: 'p', title: 'A', fields: [text] }, { key: 'p', title: 'B', fields: [number] }),
    ).toEqual(['Page « p » : la clé de page « p » sert déjà à une autre page.']);
    expect(faults({ key: 'p', title: 'A', when: { field: 't', filled: true }, fields: [text] })).toEqual([
      'Page « p » : la condition porte sur « t », qui vient plus loin dans le formulaire.',
    ]);
  });

  it('refuses more answers wanted than there are options', () => {
    expect(faultsOf({ ...choice, kind: 'multiple-choice', minimum: 3 })).toEqual([
      'Page « p », champ « c » : plus de réponses sont exigées qu’il n’y a d’options.',
    ]);
  });
});
