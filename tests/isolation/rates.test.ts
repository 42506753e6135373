/** Each thing that a person may do is counted; done too often, its page gives back what was typed, and nothing is written. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rates } from '../../src/access/rates.ts';
import { takeAttempt } from '../../src/platform/throttle/index.ts';
import { htmlFaults } from '../../src/ui/testing.ts';
import { type Exceptions, expectOnly } from '../architecture/exceptions.ts';
import { send } from './browser.ts';
import { photograph } from './photograph.ts';
import { posts } from './posts.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 120_000);
afterAll(() => world?.close());

const anonymous = 'without an account: counted by network, address and link (accounts/rules.ts)';
const draft = 'a draft has bounds of its own, and its saves are too many for a counter each';
const exceptions: Exceptions = {
  'POST /:portal/inscription': anonymous,
  'POST /:portal/activation': anonymous,
  'POST /:portal/activation/nouveau-lien': anonymous,
  'POST /:portal/connexion': anonymous,
  'POST /:portal/mot-de-passe-oublie': anonymous,
  'POST /:portal/mot-de-passe-oublie/renvoyer': anonymous,
  'POST /:portal/nouveau-mot-de-passe': anonymous,
  'POST /:portal/deconnexion': 'ends a session, once',
  'POST /:portal/demarches/:slug/deposer': draft,
  'POST /:portal/brouillons/:draft/saisie': draft,
  'POST /:portal/brouillons/:draft/pages/:page': draft,
  'POST /:portal/brouillons/:draft/documents/:document': draft,
  'POST /:portal/brouillons/:draft/documents/:document/envois': draft,
  'PATCH /:portal/brouillons/:draft/documents/:document/envois/:upload': draft,
  'POST /:portal/brouillons/:draft/documents/:document/retirer': draft,
  'POST /:portal/brouillons/:draft/version': draft,
  'POST /:portal/brouillons/:draft/supprimer': draft,
  'POST /:portal/brouillons/:draft/transmettre': 'each takes a draft, of which there is a bounded number',
};

test('every route that writes is counted, or says why not', () => {
  const { routes, acts } = world.server;
  const writing = routes.filter((route) => /^(POST|PUT|PATCH|DELETE) /.test(route));
  expect(acts.size).toBeGreaterThan(10);
  expectOnly(
    writing.filter((route) => !acts.has(route)),
    exceptions,
  );
  expect([...new Set(acts.values())].toSorted()).toEqual(Object.keys(rates).toSorted());
});

/** Everybody of the story does this as often as may be. */
const exhaust = async (act: keyof typeof rates): Promise<void> => {
  const { platform } = world.server;
  for (const { account } of Object.values(world.people))
    await platform.database.withScope({ kind: 'platform' }, async (tx) => {
      while (!(await takeAttempt(tx, rates[act], account.id, platform.clock())));
    });
};

describe('too often', () => {
  test.each(Object.keys(rates) as (keyof typeof rates)[])('%s: refused, with what was typed', async (act) => {
    await exhaust(act);
    const counted = posts.filter(({ route }) => world.server.acts.get(route) === act);
    expect(counted.length).toBeGreaterThan(0);
    const before = await photograph(world.server);
    for (const { route, sending } of counted) {
      const sent = sending(world);
      const answer = await send(world.server, sent);
      expect([route, answer.statusCode]).toEqual([route, 429]);
      expect(answer.body).toContain('Beaucoup d’envois en peu de temps');
      expect(await htmlFaults(answer.body)).toEqual([]);
      for (const [name, value] of Object.entries(sent.fields ?? {}))
        if (value !== '') expect(answer.body).toContain(`name="${name}"`);
    }
    expect(await photograph(world.server)).toEqual(before);
    // Five minutes later, it may be done again.
    world.server.ground.wait(5 * 60 + 1);
    const [first] = counted;
    if (first) expect((await send(world.server, first.sending(world))).statusCode).not.toBe(429);
  });
});
