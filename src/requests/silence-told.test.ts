import { describe, expect, test } from 'vitest';
import { acknowledgementParagraphs, requestMails, type Told } from './mails/request-mails.ts';
import { words } from './messages.ts';

const team = {
  team_name: 'Service Voirie',
  team_email: 'voirie@ville.example',
  team_phone: '03 00 00 00 01',
  team_address: '1 place de la Mairie, 70999 Ville',
};
const appeal = { gracious: 'la maire', court: 'tribunal administratif de Besançon' };

const told = (kind: Told['request']['silence_kind']): Told => ({
  request: {
    number: '2026-0001',
    procedure_name: 'Voirie',
    silence_kind: kind,
    silence_due_on: kind === 'none' ? null : '2027-01-13',
  },
  team,
  appeal,
  data: { due: '2026-12-03' },
  at: new Date('2026-11-13T13:05:00Z'),
});

const textOf = (
  kind: Told['request']['silence_kind'],
  mail: 'acknowledgement' | 'complement_request' | 'complement_receipt',
) => {
  const { intro, blocks = [] } = requestMails[mail](told(kind));
  return [intro, ...blocks.map((block) => ('text' in block ? block.text : ''))].join('\n');
};

const refusal = /refus|rejet|recours/;
const acceptance = /sera acceptée|attestation/;

/** What each text about a delay must say, and what belongs to another rule of silence. */
const table = [
  [
    'acknowledgement',
    'reject',
    [
      'considérée comme refusée (décision implicite de rejet)',
      'deux mois, à partir de cette date',
      'le 13 janvier 2027',
      'sera suspendu',
    ],
    acceptance,
  ],
  [
    'acknowledgement',
    'accept',
    ['sera acceptée', 'le 13 janvier 2027', 'ne commencera qu’à la réception'],
    /rejet|recours|suspendu/,
  ],
  ['acknowledgement', 'none', ['ni accord ni refus'], /délai|janvier|suspendu|recours|attestation/],
  ['complement_request', 'reject', ['est suspendu jusqu’à la réception'], /nouveau délai/],
  [
    'complement_request',
    'accept',
    ['Un nouveau délai de réponse, entier, commencera à la réception'],
    /suspendu/,
  ],
  ['complement_request', 'none', ['Sans vos précisions'], /délai|suspendu/],
  ['complement_receipt', 'reject', ['le 13 janvier 2027', 'considérée comme refusée'], acceptance],
  ['complement_receipt', 'accept', ['le 13 janvier 2027', 'sera acceptée'], refusal],
  ['complement_receipt', 'none', ['reprend son étude'], /délai|Sans réponse|janvier/],
] as const;

describe('silence is told as the law has it', () => {
  test.each(table)('%s, %s', (mail, kind, said, unsaid) => {
    const text = textOf(kind, mail);
    for (const sentence of said) expect(text).toContain(sentence);
    expect(text).not.toMatch(unsaid);
  });

  test('each date stands once in the receipt of a complement: the new one', () => {
    expect(textOf('reject', 'complement_receipt').match(/janvier 2027/g)).toHaveLength(1);
  });

  test('nobody is promised an answer before the day on which silence decides', () => {
    const { withoutAnswer } = words;
    expect(withoutAnswer.reject('3 janvier')).toContain('sera considérée comme refusée');
    expect(withoutAnswer.accept('3 janvier')).toContain('sera acceptée');
    expect(withoutAnswer.none()).toBeUndefined();
    const everything = ['accept', 'reject', 'none'].flatMap((kind) =>
      acknowledgementParagraphs({
        team,
        clock: { silence_kind: kind as 'accept', silence_due_on: kind === 'none' ? null : '2027-01-13' },
        portal: { appeal },
      }),
    );
    expect(everything.join('\n')).not.toMatch(/au plus tard|réputée|tacite|vous répondra/);
  });
});

test('the service is named by its name alone', () => {
  const mails = Object.values(requestMails).map((mail) => {
    const { subject, title, intro, blocks = [] } = mail(told('reject'));
    return JSON.stringify([subject, title, intro, blocks]);
  });
  expect(mails.join('\n')).toContain('Service Voirie');
  expect(mails.join('\n')).not.toMatch(/service «\s*Service|[Ss]ervice Service/);
});
