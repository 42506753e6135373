/** Words of the menus that lead to the pages of the portal. */
export const words = {
  seePortal: 'Voir le portail',
  news: 'Actualités',
  accessibility: {
    none: 'Accessibilité\u00a0: non conforme',
    partial: 'Accessibilité\u00a0: partiellement conforme',
    full: 'Accessibilité\u00a0: totalement conforme',
  },
  legalNotice: 'Mentions légales',
  personalData: 'Données personnelles',
  cookies: 'Cookies',
  sitemap: 'Plan du site',
  contact: 'Contact',
  help: 'Aide',
};
