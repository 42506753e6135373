/** Where the person's organisations are listed. */
export const organisationsPath = '/mon-espace/organismes';

/** Where an organisation is created; `?retour=` leads back to what needed it. */
export const newOrganisationPath = `${organisationsPath}/nouveau`;
