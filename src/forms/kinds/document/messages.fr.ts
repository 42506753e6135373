import { named } from '../../messages.fr.ts';

export const documentMessages = {
  missing: (label: string) => `Joignez au moins un fichier pour ${named(label)}.`,
  tooMany: (label: string, maximum: number, count: number) =>
    `Vous avez joint ${count} fichiers pour ${named(label)}\u00a0: il en faut ${maximum} au plus. Retirez ceux qui sont en trop.`,
  infected: (label: string, name: string) =>
    `Le fichier «\u00a0${name}\u00a0» de ${named(label)} a été écarté par l’antivirus\u00a0: retirez-le et joignez-en un autre.`,
};
