import { z } from 'zod';
import { legalFormOf } from './legal-form.ts';

const text = z.string().nullish();

const establishment = z.object({
  siret: z.string(),
  adresse: text,
  code_postal: text,
  libelle_commune: text,
});

const company = z.object({
  nom_complet: text,
  nom_raison_sociale: text,
  nature_juridique: text,
  statut_diffusion: text,
  siege: establishment.nullish(),
  matching_etablissements: z.array(establishment).nullish(),
  complements: z.object({ identifiant_association: text }).nullish(),
});

/** What « Recherche d’entreprises » answers, as far as we read it (its names are French). */
export const answerSchema = z.object({ results: z.array(company) });

/** What the directory knows of an establishment. */
export interface Company {
  readonly siret: string;
  readonly legalName: string;
  readonly legalForm: string | undefined;
  readonly rna: string | undefined;
  readonly address: { readonly street: string; readonly postcode: string; readonly town: string };
}

/** The street alone: the directory writes the whole address on one line. */
const streetOf = ({ adresse, code_postal, libelle_commune }: z.infer<typeof establishment>): string => {
  const end = `${code_postal ?? ''} ${libelle_commune ?? ''}`.trim();
  const line = (adresse ?? '').trim();
  return (end && line.endsWith(end) ? line.slice(0, -end.length) : line).trim();
};

/** The establishment asked for in an answer; nothing when it is not there, or when its owner objects to diffusion. */
export const companyIn = (answer: z.infer<typeof answerSchema>, siret: string): Company | undefined => {
  for (const found of answer.results) {
    const places = [found.siege, ...(found.matching_etablissements ?? [])];
    const place = places.find((one) => one?.siret === siret);
    const legalName = found.nom_raison_sociale ?? found.nom_complet;
    if (!place || !legalName || found.statut_diffusion === 'P') continue;
    return {
      siret,
      legalName,
      legalForm: legalFormOf(found.nature_juridique ?? ''),
      rna: found.complements?.identifiant_association ?? undefined,
      address: {
        street: streetOf(place),
        postcode: place.code_postal ?? '',
        town: place.libelle_commune ?? '',
      },
    };
  }
  return undefined;
};
