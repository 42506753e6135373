import { describe, expect, it } from 'vitest';
import { checkSignUp } from './check.ts';

const today = '2026-11-02';
const right = {
  civility: 'madam',
  lastName: ' de  La Tour ',
  firstName: 'Marie-Noëlle',
  'birthDate.day': '17',
  'birthDate.month': '5',
  'birthDate.year': '1984',
  email: 'Marie.Noelle@Mairie.Example',
  emailConfirmation: ' marie.noelle@mairie.example',
  password: 'Glycine-bleue-47',
  passwordConfirmation: 'Glycine-bleue-47',
  terms: 'yes',
};

const problemsOf = async (changes: Record<string, string>) => {
  const { problems } = await checkSignUp({ ...right, ...changes }, today);
  return problems.map(({ input, message }) => `${input}: ${message}`);
};

describe('what is typed to sign up', () => {
  it('is cleaned when it is right', async () => {
    const { candidate, problems } = await checkSignUp(
      {
        ...right,
        phone: '03.84.00.00.00',
        'address.street': '1 rue fleurie',
        'address.postcode': '70 000',
        'address.town': 'VILLE',
        'address.country': 'FR',
      },
      today,
    );
    expect(problems).toEqual([]);
    expect(candidate).toEqual({
      civility: 'madam',
      lastName: 'de La Tour',
      firstName: 'Marie-Noëlle',
      birthDate: '1984-05-17',
      email: 'marie.noelle@mairie.example',
      password: 'Glycine-bleue-47',
      address: { street: '1 rue fleurie', postcode: '70000', town: 'VILLE', country: 'FR' },
      phone: '+33384000000',
      mobile: null,
    });
  });

  it('is refused for every reason at once, in the order of the page', async () => {
    const { problems, candidate } = await checkSignUp({ 'address.town': 'Plassans', phone: '12' }, today);
    expect(candidate).toBeUndefined();
    expect(problems.map(({ input }) => input)).toEqual([
      'civility',
      'lastName',
      'firstName',
      'birthDate.day',
      'email',
      'emailConfirmation',
      'password',
      'address.street',
      'address.postcode',
      'phone',
      'terms',
    ]);
  });

  it('is the same password, whichever keyboard composed its accents', async () => {
    const typed = { password: 'Été-glycine-bleue-47'.normalize('NFC') };
    const again = { passwordConfirmation: typed.password.normalize('NFD') };
    expect(await problemsOf({ ...typed, ...again })).toEqual([]);
  });

  const cases: [name: string, changes: Record<string, string>, inputs: string[]][] = [
    ['no civility', { civility: '' }, ['civility']],
    ['a civility that is not offered', { civility: 'king' }, ['civility']],
    ['a day that does not exist', { 'birthDate.day': '31', 'birthDate.month': '2' }, ['birthDate.day']],
    ['a birth to come', { 'birthDate.year': '2027' }, ['birthDate.day']],
    ['a birth too long ago', { 'birthDate.year': '1884' }, ['birthDate.day']],
    ['a year on two digits', { 'birthDate.year': '84' }, ['birthDate.year']],
    ['a wrong address', { email: 'marie', emailConfirmation: 'marie' }, ['email']],
    ['two addresses', { emailConfirmation: 'marie.noel@mairie.example' }, ['emailConfirmation']],
    ['one address', { emailConfirmation: '' }, ['emailConfirmation']],
    ['a weak password', { password: 'fleur', passwordConfirmation: 'fleur' }, ['password']],
    [
      'their name in the password',
      { password: 'Noelle-bleue-47', passwordConfirmation: 'Noelle-bleue-47' },
      ['password'],
    ],
    [
      'their address in the password',
      { password: 'Marie.Noelle-47', passwordConfirmation: 'Marie.Noelle-47' },
      ['password'],
    ],
    ['two passwords', { passwordConfirmation: 'Glycine-bleue-48' }, ['passwordConfirmation']],
    ['one password', { passwordConfirmation: '' }, ['passwordConfirmation']],
    ['terms refused', { terms: '' }, ['terms']],
    ['a short phone', { mobile: '06 12' }, ['mobile']],
  ];
  it.each(cases)('is refused with %s', async (_name, changes, inputs) => {
    const { problems } = await checkSignUp({ ...right, ...changes }, today);
    expect(problems.map(({ input }) => input)).toEqual(inputs);
  });

  it('gets sentences that say what to do', async () => {
    const all = await problemsOf({
      civility: '',
      lastName: '',
      firstName: '',
      'birthDate.day': '',
      'birthDate.month': '',
      'birthDate.year': '',
      email: '',
      emailConfirmation: '',
      password: '',
      terms: '',
    });
    expect(all).toMatchInlineSnapshot(`
      [
        "civility: Choisissez une civilité, ou « Je ne souhaite pas le préciser ».",
        "lastName: Saisissez votre nom, par exemple Fontaine.",
        "firstName: Saisissez votre prénom, par exemple Claire.",
        "birthDate.day: Saisissez votre date de naissance, par exemple 17\u00a005\u00a01984.",
        "email: Saisissez votre adresse électronique, par exemple claire.fontaine@courriel.fr.",
        "emailConfirmation: Saisissez votre adresse électronique une seconde fois.",
        "password: Choisissez un mot de passe, par exemple une phrase d’au moins 9 mots.",
        "terms: Cochez la case pour accepter les conditions d’utilisation.",
      ]
    `);
    expect(all.join(' ')).not.toMatch(/veuillez|invalide|obligatoire|!/i);
  });
});
