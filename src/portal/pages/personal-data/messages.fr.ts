import type { Portal } from '../../../access/index.ts';
import { formalName, postalAddress } from '../../../access/index.ts';
import type { Block, TextSection } from '../text-page/view.tsx';

type Link = (path: string) => string;

const controllers = (portal: Portal): TextSection => ({
  id: 'responsables',
  title: 'Qui est responsable de vos données',
  blocks: [
    `Pour les demandes que vous transmettez sur ce guichet, le responsable du traitement est\u00a0: ${formalName(portal)}, ${postalAddress(portal)}.`,
    `Votre compte, lui, sert à tous les guichets de la plateforme. Il est géré par l’opérateur de la plateforme, qui agit aussi comme sous-traitant ${portal.name_of} pour l’hébergement des demandes.`,
    'Aucune collectivité ne voit les demandes que vous avez faites à une autre, ni la liste des guichets que vous utilisez.',
  ],
});

const purposes: TextSection = {
  id: 'finalites',
  title: 'Pourquoi vos données sont utilisées',
  blocks: [
    [
      'Traiter vos demandes et vous répondre\u00a0: mission d’intérêt public (article 6.1.e du règlement général sur la protection des données) ou obligation légale (6.1.c), selon la démarche.',
      'Tenir votre compte et vos espaces\u00a0: mission d’intérêt public. Le compte n’est demandé que pour les démarches marquées d’un cadenas.',
      'Assurer la sécurité du guichet\u00a0: limiter les essais de mot de passe, garder la trace de ce que les agents font sur chaque dossier (mission d’intérêt public et obligation de sécurité, articles 6.1.e et 32).',
    ],
    'Chaque formulaire ne demande que ce qui sert à la démarche. Les questions facultatives le disent\u00a0; sans réponse aux autres, la demande ne peut pas être traitée.',
    'Vos données ne servent ni à la publicité, ni à un fichier de population. Aucune décision n’est prise par un traitement entièrement automatisé.',
  ],
};

const recipients = ({ name_of }: Portal): TextSection => ({
  id: 'destinataires',
  title: 'Qui les voit',
  blocks: [
    [
      `Les agents ${name_of} chargés de la démarche, et les responsables qui travaillent pour tous les services. Un service ne voit pas les demandes d’un autre.`,
      'Les membres de l’organisme au nom duquel vous faites une demande, s’il y en a un.',
      'L’opérateur technique, pour faire fonctionner le guichet, sans consulter vos demandes.',
    ],
    'Un brouillon n’est visible que par vous et par les membres de l’espace où il est enregistré, jusqu’à sa transmission.',
  ],
});

const retention: TextSection = {
  id: 'durees',
  title: 'Combien de temps elles sont gardées',
  blocks: [
    [
      'Demandes, pièces et messages\u00a0: le temps de traiter la demande, puis la durée pendant laquelle la collectivité peut devoir en rendre compte. Ce sont ensuite des archives publiques, conservées ou éliminées selon le code du patrimoine.',
      'Brouillons\u00a0: tant que vous ne les avez ni transmis ni supprimés.',
      'Compte\u00a0: jusqu’à ce que vous demandiez sa suppression. Compte jamais activé\u00a0: 30\u00a0jours.',
      'Mot de passe\u00a0: il n’est jamais conservé, seule son empreinte l’est.',
    ],
  ],
};

const officer = (portal: Portal): Block => {
  const { data_protection } = portal.legal;
  const email = data_protection?.email ?? portal.email;
  const phone = data_protection?.phone ? `, téléphone ${data_protection.phone}` : '';
  return {
    before: `Écrivez à ${data_protection?.name ?? formalName(portal)}\u00a0: `,
    label: email,
    href: `mailto:${email}`,
    after: `${phone}, ou par courrier à l’adresse ci-dessus.`,
  };
};

const rights = (portal: Portal): TextSection => ({
  id: 'droits',
  title: 'Vos droits',
  blocks: [
    'Vous pouvez demander à voir vos données, à les faire corriger ou effacer quand la loi le permet, à en limiter l’usage, et vous opposer à leur utilisation pour une raison tenant à votre situation. Pour supprimer votre compte, écrivez-nous.',
    officer(portal),
    'Une réponse vous est donnée dans le mois. Si vous écrivez avec l’adresse de votre compte, aucune pièce d’identité ne vous est demandée.',
    {
      before:
        'Si cette réponse ne vous convient pas, vous pouvez saisir la Commission nationale de l’informatique et des libertés\u00a0: ',
      label: 'www.cnil.fr',
      href: 'https://www.cnil.fr/fr/plaintes',
      after: ', 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07.',
    },
  ],
});

const cookies = (link: Link): TextSection => ({
  id: 'traceurs',
  title: 'Cookies',
  blocks: [
    {
      before:
        'Ce guichet ne suit personne. Il ne dépose que des cookies nécessaires à son fonctionnement\u00a0: ',
      label: 'en savoir plus',
      href: link('/cookies'),
      after: '.',
    },
  ],
});

/** What people must be told of their data (GDPR, article 13), from what is known of the authority. */
export const words = {
  title: 'Données personnelles',
  lead: 'Ce que devient ce que vous nous confiez, et les droits que vous gardez.',
  description: (nameOf: string): string =>
    `Comment vos données sont protégées sur le guichet en ligne ${nameOf}.`,
  contents: 'Sur cette page',
  sections: (portal: Portal, link: Link): TextSection[] => [
    controllers(portal),
    purposes,
    recipients(portal),
    retention,
    rights(portal),
    cookies(link),
  ],
};
