import { sql } from 'kysely';
import { countries } from '../../src/forms/data/countries.fr.ts';
import { legalForms } from '../../src/forms/data/legal-forms.fr.ts';
import type { TestGround } from '../../src/platform/testing.ts';

const textsIn = (stored: unknown): string[] => {
  if (typeof stored === 'string') return [stored];
  if (typeof stored !== 'object' || stored === null) return [];
  return Object.values(stored).flatMap(textsIn);
};

/** Pages join what people wrote: « MAIRIE — Département de la Viorne ». */
export const piecesOf = (text: string): string[] =>
  text
    .split(/[\s\u00a0]*(?:[—·,:;/|()«»"\n.]|\s-\s)[\s\u00a0]*/)
    .map((piece) => piece.replace(/\s+/g, ' ').replace(/^\d+ /, '').trim())
    .filter((piece) => /\p{L}{2}/u.test(piece));

/** Everything that people and authorities wrote, piece by piece, and the official lists: what no word of ours says. Mails are ours. */
export const readContent = async ({ owner }: TestGround): Promise<ReadonlySet<string>> => {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'mail'
  `.execute(owner);
  const texts = [...textsIn(countries), ...textsIn(legalForms)];
  for (const { name } of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(owner);
    texts.push(...rows.flatMap(textsIn));
  }
  return new Set(texts.flatMap(piecesOf));
};
