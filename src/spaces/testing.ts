/** Everything the form of an organisation asks, typed right. */
export const rightOrganisation = {
  legalName: 'MAIRIE DE LA VILLE FLEURIE',
  legalForm: 'mairie',
  siret: '217 005 503 00016',
  rna: '',
  website: 'www.ville-fleurie.fr',
  'address.street': '1 rue fleurie',
  'address.complement': 'Bâtiment B, appartement 3',
  'address.postcode': '70000',
  'address.town': 'VILLE',
  'address.country': 'FR',
  locality: 'Les Iris',
  phone: '03 84 00 00 00',
  fax: '03 84 00 00 01',
};
