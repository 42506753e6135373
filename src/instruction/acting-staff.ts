import type { FastifyRequest } from 'fastify';
import { requireStaff } from '../access/index.ts';
import { notFound } from '../platform/http/index.ts';
import { parsePublicNumber } from '../platform/identifiers/index.ts';
import type { Act } from '../requests/index.ts';

/** Address of a request on the agents' side. */
export const filePath = (number: string): string => `/agent/demandes/${number}`;

/** A member of the staff before a request: who acts, and on which one. */
export interface StaffAct {
  readonly act: Act;
  readonly number: string;
}

/** The staff member and the request named in an address. Throws PAGE_INTROUVABLE for anyone else, and for a number never given. */
export const readingStaff = (request: FastifyRequest): StaffAct => {
  const { viewer } = requireStaff(request);
  const number = parsePublicNumber((request.params as { number: string }).number);
  if (!number) throw notFound();
  return { act: { side: 'authority', viewer, portal: request.visit.portal }, number };
};

/** Same, for the pages by which a request is changed: who only reads is never shown them. */
export const actingStaff = (request: FastifyRequest): StaffAct => {
  const asked = readingStaff(request);
  if (asked.act.viewer.staff?.role === 'reader') throw notFound();
  return asked;
};
