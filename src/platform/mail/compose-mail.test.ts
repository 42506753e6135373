import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { composeMail, type MailContent } from './index.ts';
import { readableOn } from './readable-colour.ts';

const content: MailContent = {
  authority: {
    name: 'Commune de Lune',
    colour: '#006b3c',
    address: '1 place de la Mairie, 99000 Lune',
    phone: '03 00 00 00 00',
  },
  title: 'Votre demande est enregistrée',
  intro: 'Nous avons bien reçu votre demande de subvention.',
  button: { label: 'Suivre ma demande', url: 'https://guichet.example/lune/demandes/7K3F-92QD?a=1&b=2' },
  blocks: [
    { kind: 'heading', text: 'Et maintenant' },
    { kind: 'paragraph', text: 'Le service répond\nsous deux mois.' },
    { kind: 'facts', rows: [{ label: 'Numéro', value: '7K3F-92QD' }] },
    { kind: 'list', items: ['le plan', 'la <script>alert(1)</script>'] },
    { kind: 'quotation', text: 'Bonjour,\nil manque une page.', author: 'Zoé Martin' },
    { kind: 'link', label: 'Mentions légales', url: 'https://guichet.example/lune/mentions' },
  ],
};

describe('the text version', () => {
  it('says everything', () => {
    expect(composeMail(content).text).toBe(`Commune de Lune

Votre demande est enregistrée

Bonjour,

Nous avons bien reçu votre demande de subvention.

Suivre ma demande : https://guichet.example/lune/demandes/7K3F-92QD?a=1&b=2

Et maintenant
-------------

Le service répond
sous deux mois.

Numéro : 7K3F-92QD

- le plan
- la <script>alert(1)</script>

Zoé Martin :
> Bonjour,
> il manque une page.

Mentions légales : https://guichet.example/lune/mentions

-- 
Commune de Lune, 1 place de la Mairie, 99000 Lune — 03 00 00 00 00.
Vous pouvez répondre à ce courriel : le service le lira.
`);
  });
});

describe('the page', () => {
  const { html } = composeMail(content);

  it('is valid, without table, script or image', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'no-inline-style': 'off', 'void-style': 'off', 'doctype-style': 'off' },
    });
    const report = await validator.validateString(html);
    expect(report.results.flatMap((result) => result.messages.map((message) => message.message))).toEqual([]);
    expect(html).not.toMatch(/<(table|script|img|link)\b/);
  });

  it('escapes what people typed and keeps their line breaks', () => {
    expect(html).toContain('la &lt;script>alert(1)&lt;/script>');
    expect(html).toContain('Le service répond<br/>sous deux mois.');
    expect(html).toContain('href="https://guichet.example/lune/demandes/7K3F-92QD?a=1&amp;b=2"');
  });

  it('writes on the colour of the authority what can be read', () => {
    expect(html).toContain('background: #006b3c; color: #ffffff');
    expect(
      composeMail({ ...content, authority: { ...content.authority, colour: '#ffe500' } }).html,
    ).toContain('color: #000000');
    const forged = composeMail({
      ...content,
      authority: { ...content.authority, colour: 'red; background: url(//x)' },
    });
    expect(forged.html).not.toContain('url(');
  });

  it('links to the web only', () => {
    const button = { label: 'Suivre', url: 'javascript:alert(1)' };
    expect(() => composeMail({ ...content, button })).toThrow('javascript:');
  });
});

it('finds a readable ink for any colour', () => {
  expect(['#000000', '#ffffff', '#767676', '#ff0000', '#0000ff'].map(readableOn)).toEqual([
    '#ffffff',
    '#000000',
    '#000000',
    '#000000',
    '#ffffff',
  ]);
});
