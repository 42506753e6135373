import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../platform/identifiers/index.ts';
import { sendMessage } from '../../../requests/index.ts';
import { citizenAct } from '../../../requests/testing.ts';
import { htmlFaults } from '../../../ui/testing.ts';
import { openService, type Person, type Service } from '../../testing.ts';

let service: Service;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service.close());

const path = (number: string, rest = '') => `/agent/demandes/${number}${rest}`;
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');
const keyIn = (html: string) => /name="cle" value="([^"]+)"/.exec(html)?.[1] ?? '';

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('messages', () => {
  test('are written to the citizen, refused empty with what was typed, and read when opened', async () => {
    const number = await service.file();
    const tab = path(number, '/messages');
    const page = await service.get(tab, service.agent);
    expect(await htmlFaults(page.body)).toEqual([]);
    const cle = keyIn(page.body);
    const empty = await service.post(tab, service.agent, { cle, message: '  ' });
    expect(empty.statusCode).toBe(422);
    expect(empty.body).toContain('<title>Erreur');
    expect(empty.body).toContain(cle);
    expect(await htmlFaults(empty.body)).toEqual([]);
    const sent = await service.post(tab, service.agent, { cle, message: 'Bonjour,\r\nbelle glycine.' });
    expect(sent.statusCode).toBe(303);
    await service.post(tab, service.agent, { cle, message: 'Bonjour,\r\nbelle glycine.' });
    const thread = await service.get(tab, service.agent);
    expect(thread.body.match(/belle glycine/g)).toHaveLength(1);
    for (const body of ['Merci.', 'Voici la suite.'])
      await sendMessage(service.ground.platform, citizenAct(service), number, {
        sendKey: newId(),
        body,
        attach: async () => 0,
      });
    const before = await service.get(path(number), service.agent);
    expect(words(before.body)).toContain('Messages 2 messages non lus');
    const unread = async () =>
      (
        await service.ground.owner
          .selectFrom('request')
          .select('unread_staff')
          .where('number', '=', number)
          .executeTakeFirstOrThrow()
      ).unread_staff;
    await service.get(tab, service.reader);
    expect(await unread()).toBe(2);
    await service.get(tab, service.agent);
    expect(await unread()).toBe(0);
  });

  test('corrected after « back » and sent again are written, and twice the same thing once', async () => {
    const number = await service.file();
    const tab = path(number, '/messages');
    const cle = keyIn((await service.get(tab, service.agent)).body);
    const send = async (message: string, ...names: string[]) => {
      const files = names.map((name) => ({ input: 'fichiers', name, content: picture }));
      const answer = await service.upload(tab, service.agent, { cle, message }, files);
      expect(answer.headers.location).toContain('fait=message');
    };
    await send('Merci de préciser la surface.');
    for (const _press of [1, 2]) await send('Merci de préciser la surface en m².');
    await send('Merci de préciser la surface.');
    for (const _press of [1, 2]) await send('Merci de préciser la surface.', 'plan.png');
    const thread = await service.get(tab, service.agent);
    expect(thread.body.match(/Merci de préciser la surface\./g)).toHaveLength(2);
    expect(thread.body.match(/la surface en m²\./g)).toHaveLength(1);
    expect(thread.body.match(/>plan\.png/g)).toHaveLength(1);
  });

  test('cannot be written on a request that is closed', async () => {
    const number = await service.file();
    await service.ground.owner
      .updateTable('request')
      .set({ status: 'closed' })
      .where('number', '=', number)
      .execute();
    const tab = path(number, '/messages');
    const page = await service.get(tab, service.agent);
    expect(words(page.body)).toContain('Les échanges sur cette demande sont terminés.');
    expect(page.body).not.toContain('name="cle"');
    const late = await service.post(tab, service.agent, { cle: newId(), message: 'Trop\r\ntard' });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Trop\ntard');
    expect(late.body).toContain('href="#message"');
    expect(await htmlFaults(late.body)).toEqual([]);
  });

  test('say « Vous » to whoever wrote, and the name to everybody else', async () => {
    const number = await service.file();
    const tab = path(number, '/messages');
    const cle = keyIn((await service.get(tab, service.agent)).body);
    await service.post(tab, service.agent, { cle, message: 'Bonjour' });
    const authorFor = async (person: Person) =>
      /message-head"><strong>([^<]*)/.exec((await service.get(tab, person)).body)?.[1];
    expect(await authorFor(service.agent)).toBe('Vous');
    expect(await authorFor(service.colleague)).toBe('Paul Garnier');
  });

  test('are not read from whoever may not see the request', async () => {
    const number = await service.file();
    const answer = await service.post(path(number, '/messages'), service.stranger, { cle: 'none' });
    expect(answer.statusCode).toBe(404);
  });

  test('are not written under a key that no page made', async () => {
    const tab = path(await service.file(), '/messages');
    for (const cle of ['', 'none', `${newId()}0`])
      expect((await service.post(tab, service.agent, { cle, message: 'Bonjour' })).statusCode).toBe(400);
    expect((await service.get(tab, service.agent)).body).not.toContain('Bonjour');
  });

  test('carry files; a file that is not what it says is refused, and the words stay', async () => {
    const number = await service.file();
    const tab = path(number, '/messages');
    const fields = {
      cle: keyIn((await service.get(tab, service.agent)).body),
      message: 'Voici le plan type.',
    };
    const refused = await service.upload(tab, service.agent, fields, [
      { input: 'fichiers', name: 'plan.png', content: Buffer.from('MZ not a picture') },
    ]);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('Voici le plan type.');
    expect(await htmlFaults(refused.body)).toEqual([]);
    expect(words(refused.body)).not.toContain('Aucun fichier n’a été joint');
    const half = await service.upload(tab, service.agent, fields, [
      { input: 'fichiers', name: 'plan.png', content: picture },
      { input: 'fichiers', name: 'vide.png', content: Buffer.alloc(0) },
    ]);
    expect(half.statusCode).toBe(422);
    const gone = 'Aucun fichier n’a été joint : choisissez-les tous de nouveau, même « plan.png ».';
    // In the summary and beside the field, after the sentence about the other one.
    expect(words(half.body).split(gone)).toHaveLength(3);
    expect(words(half.body).split('« vide.png » est vide')).toHaveLength(3);
    expect(await htmlFaults(half.body)).toEqual([]);
    const sent = await service.upload(tab, service.agent, fields, [
      { input: 'fichiers', name: 'plan.png', content: picture },
    ]);
    expect(sent.statusCode).toBe(303);
    const thread = await service.get(tab, service.agent);
    expect(words(thread.body)).toContain('Voici le plan type.');
    expect(thread.body).toMatch(/href="\/viorne\/fichiers\/[^"]+">plan\.png/);
    expect(await htmlFaults(thread.body)).toEqual([]);
  });
});
