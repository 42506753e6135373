import type { FastifyRequest } from 'fastify';
import { describe, expect, test } from 'vitest';
import type { Visit } from '../access/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import { type Act, askedRequest } from './act.ts';
import { viewerOf } from './testing.ts';

const account = { id: newId(), email: 'x@exemple.fr', first_name: 'Paul', last_name: 'Garnier' };
const citizen = viewerOf(account as Parameters<typeof viewerOf>[0]);
const agent = { ...citizen, staff: { role: 'agent', teams: [], position: '' } } as const;
const portal = { id: newId() };

/** A page asked for at this address, by somebody or by nobody. */
const asking = (number: string, viewer: Visit['viewer']): FastifyRequest => {
  const visit = { viewer, portal, link: (path: string) => `/viorne${path}` };
  return { method: 'GET', url: '/viorne/x', params: { number }, visit } as unknown as FastifyRequest;
};

describe('who asks for a request, and which one', () => {
  test.each<[Act['side'], Visit['viewer']]>([
    ['citizen', citizen],
    ['citizen', agent],
    ['authority', agent],
  ])('is known at the side of the %s', (side, viewer) => {
    const { act, number } = askedRequest(asking(' 7k3f92qd', viewer), side);
    expect(act).toEqual({ side, viewer, portal });
    expect(number).toBe('7K3F-92QD');
  });

  test.each<[string, Act['side'], Visit['viewer']]>([
    ['7K3F-92QD', 'authority', citizen],
    ['7K3F-92Q', 'citizen', citizen],
    ['7K3F-92QO', 'authority', agent],
  ])('is nothing to know for %s, at the side of the %s', (number, side, viewer) => {
    expect(() => askedRequest(asking(number, viewer), side)).toThrow(
      expect.objectContaining({ code: 'PAGE_INTROUVABLE' }),
    );
  });

  test.each<Act['side']>(['citizen', 'authority'])('is asked after signing in (%s)', (side) => {
    expect(() => askedRequest(asking('x', undefined), side)).toThrow(
      expect.objectContaining({ location: '/viorne/connexion?retour=%2Fviorne%2Fx' }),
    );
  });
});
