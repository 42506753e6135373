/** Words common to all mails. */
export const mailMessages = {
  hello: 'Bonjour,',
  sentBy: (authority: { name: string; address: string; phone: string }) =>
    `${[authority.name, authority.address].filter(Boolean).join(', ')}${authority.phone ? ` — ${authority.phone.replaceAll(' ', '\u00a0')}` : ''}.`,
  mayAnswer: 'Vous pouvez répondre à ce courriel\u00a0: le service le lira.',
  line: (label: string, value: string) => `${label}\u00a0: ${value}`,
  says: (author: string) => `${author}\u00a0:`,
  linkDoesNotWork: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:',
};
