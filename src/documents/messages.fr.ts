import type { FileKind } from '../platform/files/index.ts';
import { formatFileSize, formatList } from '../platform/text/index.ts';

/** Names of the kinds of file, as people know them. */
const kindNames: Record<FileKind, string> = {
  pdf: 'PDF',
  jpeg: 'JPEG',
  png: 'PNG',
  heic: 'HEIC',
  odt: 'ODT',
  docx: 'DOCX',
};

const quoted = (name: string): string => `«\u00a0${name}\u00a0»`;

/** « PDF, JPEG ou PNG » */
export const nameKinds = (kinds: readonly FileKind[]): string =>
  formatList(
    kinds.map((kind) => kindNames[kind]),
    'or',
  );

export const words = {
  /** For whoever runs the program: what the verification of the store found. */
  verification: {
    seen: (count: number, unreachable: number | undefined) => {
      const contents = `${count} ${count > 1 ? 'contenus de fichiers' : 'contenu de fichier'}`;
      return unreachable === undefined
        ? contents
        : `${contents}\u00a0; ${unreachable} à quoi rien ne mène (le ménage de la nuit les retire un jour après leur arrivée)`;
    },
    file: (portal: string, name: string, id: string) => `Portail ${portal}, fichier ${quoted(name)} (${id})`,
    elsewhere: 'Pièce justificative, image d’un portail ou document à télécharger',
    faults: {
      missing: (hash: string) => `le contenu ${hash} n’est plus dans le stockage.`,
      altered: (hash: string) => `le contenu ${hash} n’est plus celui qui a été reçu.`,
      size: (hash: string) => `le contenu ${hash} n’a pas la taille qui est notée.`,
    },
  },
  /** « 4 fichiers au plus, de 10 Mo chacun, en PDF, JPEG ou PNG. » */
  limits: (maximum: number, maximumBytes: number, kinds: readonly FileKind[]) => {
    const size = formatFileSize(maximumBytes);
    return maximum === 1
      ? `Un fichier de ${size} au plus, en ${nameKinds(kinds)}.`
      : `${maximum} fichiers au plus, de ${size} chacun, en ${nameKinds(kinds)}.`;
  },
  detail: (kind: FileKind, size: number) => `${kindNames[kind]}, ${formatFileSize(size)}`,
  states: {
    pending: 'Vérification en cours',
    received: 'Reçu',
    infected: 'Écarté par l’antivirus',
    infectedInDraft: 'Écarté par l’antivirus\u00a0: retirez ce fichier',
  },
  /** Said where one bad file keeps the good ones from being kept. */
  noneKept: (names: readonly string[]) =>
    `Aucun fichier n’a été joint\u00a0: choisissez-les tous de nouveau, même ${formatList(names.map(quoted), 'and')}.`,
  /** « wrong-type » of a file that its name gives for one of the right kind: its owner sees a PDF, and it is none. */
  wrongContent: (name: string, ending: string, kind: FileKind) =>
    `Le nom de ${quoted(name)} finit par ${ending}, mais son contenu n’est pas celui d’un fichier ${kindNames[kind]}\u00a0: enregistrez-le de nouveau en ${kindNames[kind]}, puis ajoutez-le.`,
  refusals: {
    none: () => 'Choisissez un fichier sur votre appareil avant de l’ajouter.',
    empty: (name: string) =>
      `${quoted(name)} est vide. Vérifiez le fichier sur votre appareil, puis ajoutez-le de nouveau.`,
    'wrong-type': (name: string, kinds: readonly FileKind[]) =>
      `${quoted(name)} n’est pas d’un format accepté ici. Ajoutez un fichier ${nameKinds(kinds)}.`,
    'too-big': (name: string, maximumBytes: number) =>
      `${quoted(name)} pèse plus de ${formatFileSize(maximumBytes)}. Ajoutez un fichier plus léger, ou partagez-le en plusieurs.`,
    damaged: (name: string) =>
      `${quoted(name)} ne s’ouvre pas\u00a0: il semble abîmé. Ouvrez-le sur votre appareil pour vérifier, puis ajoutez-le de nouveau.`,
    'password-protected': (name: string) =>
      `${quoted(name)} est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe, puis ajoutez-la.`,
    macro: (name: string) =>
      `${quoted(name)} contient des macros. Enregistrez-le en PDF ou sans macros, puis ajoutez-le.`,
    'too-many-pixels': (name: string) =>
      `${quoted(name)} est une image trop grande. Réduisez ses dimensions, puis ajoutez-la de nouveau.`,
    'too-many': (name: string, maximum: number) =>
      maximum === 1
        ? `${quoted(name)} n’a pas été ajouté\u00a0: un seul fichier est possible ici. Retirez d’abord celui qui est joint.`
        : `${quoted(name)} n’a pas été ajouté\u00a0: ${maximum} fichiers au plus sont possibles ici. Retirez-en un d’abord.`,
    'no-room': (name: string) =>
      `${quoted(name)} n’a pas pu être gardé\u00a0: la place manque pour le moment sur ce guichet. Ajoutez-le de nouveau plus tard.`,
    'not-received': (name: string) => `${quoted(name)} n’est pas arrivé en entier. Ajoutez-le de nouveau.`,
  },
};
