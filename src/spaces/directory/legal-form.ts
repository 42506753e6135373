/**
 * Categories of Insee (« catégorie juridique », four digits) and the choice of our list each one is; the longest
 * beginning wins.
 */
const forms: readonly [beginning: string, form: string][] = [
  ['1', 'entrepreneur-individuel'],
  ['51', 'cooperative'],
  ['54', 'societe-responsabilite-limitee'],
  ['55', 'societe-actions'],
  ['56', 'societe-actions'],
  ['57', 'societe-actions'],
  ['631', 'cooperative'],
  ['65', 'societe-civile'],
  ['6597', 'exploitation-agricole'],
  ['6598', 'exploitation-agricole'],
  ['71', 'administration'],
  ['7210', 'mairie'],
  ['7220', 'departement'],
  ['7225', 'departement'],
  ['7230', 'region'],
  ['7331', 'etablissement-scolaire'],
  ['734', 'intercommunalite'],
  ['7353', 'syndicat'],
  ['7354', 'syndicat'],
  ['7355', 'syndicat'],
  ['7361', 'ccas'],
  ['7367', 'ccas'],
  ['73', 'etablissement-public'],
  ['74', 'administration'],
  ['82', 'mutuelle'],
  ['9110', 'syndicat-coproprietaires'],
  ['92', 'association'],
  ['9260', 'association-alsace-moselle'],
  ['93', 'fondation'],
];

/** Our name of a legal category, when one of ours is clearly the same. */
export const legalFormOf = (category: string): string | undefined =>
  forms
    .filter(([beginning]) => category.startsWith(beginning))
    .sort(([one], [other]) => other.length - one.length)[0]?.[1];
