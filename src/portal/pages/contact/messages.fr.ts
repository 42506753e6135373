export const words = {
  title: 'Contact',
  lead: 'Choisissez ce qui vous convient\u00a0: sur place, par téléphone, par courriel ou par courrier.',
  description: (nameOf: string): string => `Adresse, téléphone et horaires ${nameOf}.`,
  online: 'À propos d’une demande déjà transmise',
  onlineText:
    'Écrivez depuis la page de votre demande\u00a0: le service qui s’en occupe lit votre message directement.',
  mySpace: 'Ouvrir mon espace',
  help: 'Une question sur le guichet en ligne',
  helpText: 'L’aide répond aux questions les plus courantes\u00a0: compte, brouillons, pièces, suivi.',
  seeHelp: 'Lire l’aide',
};
