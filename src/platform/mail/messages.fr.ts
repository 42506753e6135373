/** Words common to all mails. */
export const mailMessages = {
  sentBy: (authority: string) => `${authority} — courriel envoyé automatiquement par le guichet en ligne.`,
  linkDoesNotWork: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:',
};
