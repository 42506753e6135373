/** Everything the public reads about spaces. */
export const words = {
  inSpace: {
    members: { title: 'Membres', description: 'Qui agit pour l’organisme' },
    organisation: { title: 'Fiche de l’organisme', description: 'Nom, SIRET, adresse' },
    organisations: { title: 'Mes organismes', description: 'Mairie, association, entreprise' },
  },

  organisations: {
    title: 'Mes organismes',
    lead: 'Agissez pour une mairie, une association ou une entreprise\u00a0: ses demandes restent dans son espace, et ses membres les retrouvent.',
    create: 'Ajouter un organisme',
    none: 'Vous n’agissez pour aucun organisme',
    noneMore: 'Ajoutez celui pour lequel vous faites des démarches.',
    siret: (siret: string) => `SIRET ${siret}`,
    edit: 'Modifier',
  },

  form: {
    createTitle: 'Ajouter un organisme',
    createLead: 'Vous en serez responsable. Ces informations rempliront d’avance ses demandes.',
    editTitle: (name: string) => `Modifier ${name}`,
    back: {
      organisations: 'Retour à mes organismes',
      procedure: 'Retour à la démarche',
      page: 'Retour à la page précédente',
      space: 'Retour à l’espace de l’organisme',
    },
    identity: 'L’organisme',
    legalName: 'Nom de l’organisme',
    legalNameHint: 'Son nom officiel, comme sur ses statuts ou son avis de situation',
    legalNameMissing: 'Saisissez le nom de l’organisme, par exemple Commune de Dijon.',
    legalForm: 'Forme juridique',
    legalFormMissing: 'Choisissez la forme juridique dans la liste, par exemple Commune.',
    siret: 'Numéro SIRET',
    siretHint: '14 chiffres, les espaces ne comptent pas',
    rna: 'Numéro RNA',
    rnaHint: 'Pour une association\u00a0: W suivi de 9\u00a0chiffres ou lettres',
    website: 'Site internet',
    websiteHint: 'Par exemple www.exemple.fr',
    websiteWrong:
      'L’adresse d’un site commence par www. ou https:// et ne contient pas d’espace, par exemple www.exemple.fr.',
    place: 'Où il se trouve',
    address: 'Adresse',
    locality: 'Lieu-dit ou quartier',
    contact: 'Comment le joindre',
    phone: 'Téléphone',
    fax: 'Télécopie',
    create: 'Enregistrer l’organisme',
    save: 'Enregistrer les modifications',
  },

  search: {
    title: 'Rechercher avec le numéro SIRET',
    lead: 'Si vous connaissez le numéro SIRET, nous remplissons le formulaire à votre place.',
    label: 'Numéro SIRET à rechercher',
    submit: 'Rechercher',
    missing: 'Saisissez le numéro SIRET à rechercher, par exemple 217\u00a0005\u00a0503\u00a000016.',
    found: (name: string) => `${name}\u00a0: vérifiez les informations ci-dessous, puis enregistrez.`,
    source: 'Source\u00a0: Annuaire des Entreprises (données de l’Insee).',
    unknown:
      'L’annuaire ne connaît pas ce numéro, ou ne peut pas le montrer. Remplissez le formulaire vous-même.',
    unavailable: 'L’annuaire ne répond pas pour le moment. Remplissez le formulaire vous-même.',
  },

  members: {
    title: 'Membres',
    lead: (organisation: string) => `Les personnes qui peuvent agir pour ${organisation}.`,
    name: 'Nom',
    role: 'Rôle',
    since: 'Depuis le',
    you: '(vous)',
    roles: { manager: 'Responsable', contributor: 'Membre' },
    back: 'Retour à l’espace',
  },
};
