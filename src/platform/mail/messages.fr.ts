/** Words common to all mails. */
export const mailMessages = {
  sentBy: (authority: string) => `${authority} — message envoyé automatiquement par le guichet en ligne.`,
  linkDoesNotWork: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
};
