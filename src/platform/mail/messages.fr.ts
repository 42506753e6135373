/** Words common to all mails. */
export const mailMessages = {
  doNotReply: (authority: string) =>
    `Ce message a été envoyé automatiquement par le guichet en ligne : ${authority}.`,
  linkDoesNotWork: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :',
};
