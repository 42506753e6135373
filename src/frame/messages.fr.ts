/** Words around every page; the entries of the menus are in the words of the modules that give them. */
export const words = {
  tagline: 'Guichet en ligne',
  platformName: 'Guichet',
  platformTagline: 'Vos démarches en ligne',
  home: 'Accueil',
  notOpenYet: 'Ce guichet n’est pas ouvert\u00a0: seuls ses agents le voient.',
};
