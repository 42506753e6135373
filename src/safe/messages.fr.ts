import { formatDate } from '../platform/text/index.ts';

const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;

/** Words of « Mes pièces justificatives ». */
export const words = {
  title: 'Mes pièces justificatives',
  lead: 'Gardez ici les documents que l’on vous demande souvent, pour les joindre à vos demandes sans les chercher. Personne d’autre que vous ne les voit\u00a0: ni les services, ni les membres de vos organismes.',
  count: (count: number, most: number) =>
    count > 1 ? `${count} documents sur ${most} possibles` : `${count} document sur ${most} possibles`,
  inSpace: { title: 'Mes pièces justificatives', description: 'À joindre à vos demandes' },
  see: 'Voir mes pièces justificatives',
  add: 'Ajouter un document',
  back: 'Mes pièces justificatives',
  empty: 'Aucun document pour l’instant',
  emptyMore:
    'Pièce d’identité, justificatif de domicile, RIB\u00a0: ajoutez un document une fois, reprenez-le dans chaque demande.',
  full: (most: number) =>
    `Vous avez ${most} documents, le nombre possible. Supprimez-en un pour en ajouter un autre.`,
  kinds: {
    identity: 'Pièce d’identité',
    address_proof: 'Justificatif de domicile',
    family_quotient: 'Attestation de quotient familial',
    bank_details: 'Relevé d’identité bancaire (RIB)',
    insurance: 'Attestation d’assurance',
    school_certificate: 'Certificat de scolarité',
    statutes: 'Statuts de l’association',
    deliberation: 'Délibération',
    other: 'Autre document',
  },
  // A document is a « pièce » or a « justificatif »: nothing here agrees with it.
  valid: 'Valable',
  until: (day: string) => `jusqu’au ${formatDate(day)}`,
  outdated: 'Date dépassée',
  wasUntil: (day: string) => `(valable jusqu’au ${formatDate(day)})`,
  expired: (day: string) => `Date dépassée\u00a0: valable jusqu’au ${formatDate(day)}`,
  filesOf: (title: string) => `Fichiers de ${quoted(title)}`,
  delete: 'Supprimer',
  addFiles: 'Ajouter des fichiers',
  newFiles: 'Fichiers à ajouter',
  fullDocument: (most: number) => `${most} fichiers, le nombre possible pour un document.`,
  infected:
    'Un fichier a été écarté par l’antivirus\u00a0: supprimez ce document, puis ajoutez-le de nouveau.',
  done: {
    ajout: 'Le document est dans vos pièces justificatives.',
    fichiers: 'Les fichiers sont ajoutés au document.',
    suppression: 'Le document est supprimé de vos pièces justificatives.',
  },
  form: {
    title: 'Ajouter un document',
    kind: 'Type de document',
    kindMissing: 'Choisissez le type de document, par exemple «\u00a0Pièce d’identité\u00a0».',
    name: 'Nom du document',
    nameHint: 'Par exemple\u00a0: carte mobilité inclusion',
    nameMissing: 'Donnez un nom à ce document, par exemple «\u00a0Carte mobilité inclusion\u00a0».',
    validUntil: 'Valable jusqu’au',
    validUntilExample: '31\u00a012\u00a02027',
    validUntilHint: 'La date de fin écrite sur le document, s’il y en a une. Par exemple\u00a0: 31 12 2027',
    files: 'Fichiers',
    filesMissing: 'Choisissez au moins un fichier sur votre appareil.',
    submit: 'Ajouter ce document',
  },
  remove: {
    question: (title: string) => `Supprimer ${quoted(title)} de vos pièces justificatives\u00a0?`,
    text: 'Les fichiers de ce document seront effacés de votre espace. Ceux que vous avez déjà joints à une demande y restent.',
    yes: 'Oui, supprimer',
    no: 'Non, le garder',
  },
};
