import { describe, expect, it } from 'vitest';
import { hashPassword, passwordFault, verifyPassword } from './index.ts';
import { impersonalPart, passphraseWords, personalWords } from './rules.ts';

const owner = { firstName: 'Marie-Noëlle', lastName: 'Le Goff', email: 'mn.legoff.29@mairie.example' };

// What people would write, of exactly the number of words that the page promises.
const ordinaryPhrases = [
  'mon fils a un petit vélo rouge tout neuf',
  'le chat dort toujours sur le canapé du salon',
  'demain matin nous irons acheter du pain au village',
  'ma grand mère faisait une bonne soupe aux poireaux',
  'il pleut souvent en novembre dans la petite vallée',
  'nous avons planté trois pommiers derrière la vieille grange',
  'mes voisins partent en vacances à la mer demain',
  'le facteur passe chaque matin vers dix heures trente',
  'ma fille apprend le piano depuis deux ans déjà',
  'le train de huit heures est encore en retard',
  'on mange des crêpes le dimanche soir en famille',
  'les enfants jouent au ballon dans la cour arrière',
  'je voudrais voir la neige tomber sur les toits',
  'mon jardin est rempli de tomates et de fleurs',
  'la boulangère garde toujours une baguette pour mon mari',
  'il faut penser à sortir les poubelles mardi soir',
  'notre chien aboie quand la voisine ferme sa porte',
  'la lune brille ce soir au dessus du lac',
  'mon frère répare sa moto dans le garage froid',
  'cet été nous avons marché longtemps dans les montagnes',
];

describe('a passphrase of as many words as the page asks for', () => {
  it.each(ordinaryPhrases)('« %s »', async (phrase) => {
    expect(phrase.split(' ')).toHaveLength(passphraseWords);
    expect(await passwordFault(phrase, owner)).toBeNull();
  });
});

describe('a password', () => {
  const cases: [password: string, fault: string | null][] = [
    // Twelve characters of four classes.
    ['Glycine-bleue-47', null],
    ['kL9#mQ2$vX7!', null],
    ['kL9#mQ2$vX7', 'weak'],
    ['glycine-bleue-47', 'weak'],
    ['Glycine-bleue-xy', 'weak'],
    ['GLYCINE-BLEUE-47', 'weak'],
    ['GlycineBleue4747', 'weak'],
    ['Éléphant à 3 pattes', null],
    // Eighty bits: seven words seldom used.
    ['tournesol brouette falaise cerise marteau lanterne bocal', null],
    ['soleil jaune pluie verte nuage gris vent doux', null],
    ['cheval agrafe batterie', 'weak'],
    ['8gbh2qk4zv7tw9xr3mpd6ncf', 'weak'],
    ['8gbh2qk4zv7tw9xr3mpd6ncf5s', null],
    // Common, however it is dressed up.
    ['Motdepasse123!', 'common'],
    ['M0tdep@sse123!', 'common'],
    ['Azertyuiop1!', 'common'],
    ['Azerty123456!', 'common'],
    ['Aaaaaaaaaaaaa1!', 'common'],
    ['Toulouse31000!', 'common'],
    ['motdepassemotdepassemotdepassemotdepasse', 'common'],
    ['azerty', 'weak'],
    ['a', 'weak'],
    // About the person, whatever the accents and the case.
    ['Marie-au-jardin-1', 'personal'],
    ['jardin-de-NOELLE-1', 'personal'],
    ['mArIe.n.o.e.l.l.e-22', 'personal'],
    ['Un-jardin-LeGoff-1', 'personal'],
    ['Le-jardin-fleuri-1', null],
    // Any length up to 200, any character.
    ['', 'missing'],
    ['x'.repeat(201), 'too-long'],
    ['Ab1!'.repeat(51), 'too-long'],
    ['🌻🌻 tournesols Géants 3 🌻', null],
  ];
  it.each(cases)('« %s »: %s', async (password, fault) => {
    expect(await passwordFault(password, owner)).toBe(fault);
  });

  // Her first name is a common noun, and stands in common words.
  const rose = { firstName: 'Rose', lastName: 'Marchand', email: 'rose.marchand@courriel.example' };
  const withName: [password: string, fault: string | null][] = [
    ['tournesol rose brouette falaise cerise marteau lanterne bocal', null],
    ['arrosez tournesol brouette falaise cerise marteau lanterne bocal', null],
    ['Marchand tournesol brouette falaise cerise marteau lanterne bocal Rose', null],
    ['8gbh2qk4zvrose7tw9xr3mpd6ncf5s', null],
    // What else they hold is no passphrase, whatever the characters, the length and the cuts.
    ['Rose-et-jardin-47', 'personal'],
    ['kL9#mQ2$vX7!rose', 'personal'],
    ['8gbh2qk-rose-4zv7tw9xr3m', 'personal'],
    ['8gbh2qk4Rose7tw9xr3m', 'personal'],
    ['RoseMarchand4747!', 'personal'],
    ['Rose rosée du matin 1', 'personal'],
    // Her name is no word of these.
    ['Arrosoir-perce-58', null],
    ['Rosier-tournant-58', null],
    ['cheval rose agrafe batterie', 'personal'],
    ['R.o.s.e.M.a.r.c.h.a.n.d.R.o.s.e.M.a.r.c.h.a.n.d', 'personal'],
    ['roserose marchand rose marchand rosemarchand roserose marchandrose', 'personal'],
    ['motdepassemotdepasse rose motdepassemotdepasse', 'personal'],
    ['azertyuiop azertyuiop azertyuiop rose azertyuiop azertyuiop', 'personal'],
  ];
  it.each(withName)('of Rose Marchand, « %s »: %s', async (password, fault) => {
    expect(await passwordFault(password, rose)).toBe(fault);
  });

  it('may hold a word in which a short name stands', async () => {
    const nan = { firstName: 'Nan', lastName: 'Li', email: 'nan.li@courriel.example' };
    expect(await passwordFault('Soleil-tournant-58', nan)).toBeNull();
    expect(await passwordFault('Soleil-nan-jaune-58', nan)).toBe('personal');
  });

  it('loses what is about the person, with what cuts it, and nothing else', () => {
    expect(impersonalPart('Un R.ô.s.e à la rosée', rose)).toBe('Un  à la rosée');
    expect(impersonalPart('Un jardin', rose)).toBe('Un jardin');
    expect(impersonalPart('', rose)).toBe('');
    expect(impersonalPart('ﬀ🌻Rose🌻ﬀ', rose)).toBe('ﬀ🌻🌻ﬀ');
  });

  it('is judged within a blink, however long and strange', async () => {
    await passwordFault('warm up the dictionaries', owner);
    const started = process.cpuUsage();
    await passwordFault('4@8({[<369&#!1/|0$5+7%2'.repeat(8), owner);
    await passwordFault('rose4@8({[<369&#!1/|0$5+7%2'.repeat(7), rose);
    expect(process.cpuUsage(started).user).toBeLessThan(1_000_000);
  });

  it('may hold small words that names also have', () => {
    expect(personalWords({ firstName: 'Li', lastName: 'de la Tour', email: 'a.b@c.example' })).toEqual([
      'delatour',
      'tour',
    ]);
  });
});

describe('a hash', () => {
  it('is argon2id, salted, and tells the password from another', async () => {
    const [one, other] = await Promise.all([
      hashPassword('Glycine-bleue-47'),
      hashPassword('Glycine-bleue-47'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(other).not.toBe(one);
    expect(await verifyPassword(one, 'Glycine-bleue-47')).toBe(true);
    expect(await verifyPassword(one, 'Glycine-bleue-48')).toBe(false);
  });

  it('is the same for both ways of typing an accent', async () => {
    const kept = await hashPassword('été'.normalize('NFC'));
    expect(await verifyPassword(kept, 'été'.normalize('NFD'))).toBe(true);
  });

  it('of nobody never matches', async () => {
    expect(await verifyPassword(undefined, 'Glycine-bleue-47')).toBe(false);
  });

  it('does not dwell on a password of marks that Unicode puts in another order', async () => {
    const marks = `e${'\u0301\u0316'.repeat(200_000)}`;
    expect(
      await passwordFault(marks, { firstName: 'Zoé', lastName: 'Roux', email: 'zoe@courriel.example' }),
    ).toBe('too-long');
    expect(await verifyPassword(undefined, marks)).toBe(false);
  });

  it('waits its turn', async () => {
    const kept = await hashPassword('a');
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => verifyPassword(kept, n % 2 ? 'a' : 'b')),
    );
    expect(answers.filter(Boolean)).toHaveLength(6);
  });

  it('is refused when too many wait, then possible again', async () => {
    const crowd = await Promise.allSettled(
      Array.from({ length: 210 }, () =>
        verifyPassword('$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$c2FsdHNhbHQ', 'a'),
      ),
    );
    const refused = crowd.filter(
      (one) => one.status === 'rejected' && String(one.reason).includes('SERVICE_INDISPONIBLE'),
    );
    expect(refused.length).toBeGreaterThan(0);
    expect(await hashPassword('again')).toContain('argon2id');
  });
});
