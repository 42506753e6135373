import type { Portal, PortalLegal } from '../../../access/index.ts';
import { formalName } from '../../../access/index.ts';
import { formatDateWithoutWeekday, formatNumber } from '../../../platform/text/index.ts';
import type { Block, TextSection } from '../text-page/view.tsx';

type State = 'none' | 'partial' | 'full';
type Accessibility = NonNullable<PortalLegal['accessibility']>;

const reference = 'référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2';

const commitment = (portal: Portal, plan: string | undefined): TextSection => ({
  id: 'engagement',
  title: 'Engagement',
  blocks: [
    `${formalName(portal)} s’engage à rendre ce guichet en ligne accessible, conformément à l’article 47 de la loi n°\u00a02005-102 du 11\u00a0février 2005.`,
    'Cette déclaration concerne les pages publiques du guichet, les espaces personnels et l’espace des agents.',
    plan
      ? {
          before: 'Schéma pluriannuel et plan d’action\u00a0: ',
          label: 'consulter le schéma',
          href: plan,
          after: '.',
        }
      : 'Le schéma pluriannuel de mise en accessibilité et le plan d’action de l’année ne sont pas encore publiés.',
  ],
});

const stateSentences: Record<State, string> = {
  none: `Ce guichet n’est pas conforme au ${reference}\u00a0: aucun audit en cours de validité n’a établi le contraire.`,
  partial: `Ce guichet est partiellement conforme au ${reference}, en raison des non-conformités et des dérogations énumérées ci-dessous.`,
  full: `Ce guichet est totalement conforme au ${reference}.`,
};

const results = ({ audit }: Accessibility): Block[] => {
  if (!audit)
    return [
      'Aucun audit complet n’a encore été réalisé. Des contrôles automatiques (axe, avec les règles du RGAA, et html-validate) sont passés sur chaque page à chaque version\u00a0: ils couvrent une partie des critères et ne remplacent pas un audit.',
    ];
  return [
    `L’audit réalisé par ${audit.by}, achevé le ${formatDateWithoutWeekday(audit.date)}, révèle que ${formatNumber(audit.rate)}\u00a0% des critères du RGAA applicables sont respectés.`,
  ];
};

const listOr = (items: readonly string[] | undefined, none: string): Block[] =>
  items?.length ? [items] : [none];

const contents = (record: Accessibility): TextSection[] => [
  {
    id: 'non-conformites',
    title: 'Contenus non accessibles\u00a0: non-conformités',
    blocks: listOr(
      record.failures,
      record.audit
        ? 'L’audit n’a relevé aucune non-conformité.'
        : 'Elles seront énumérées ici après le premier audit.',
    ),
  },
  {
    id: 'derogations',
    title: 'Contenus non accessibles\u00a0: dérogations pour charge disproportionnée',
    blocks: listOr(record.exemptions, 'Aucune dérogation n’est invoquée.'),
  },
  {
    id: 'hors-perimetre',
    title: 'Contenus non soumis à l’obligation d’accessibilité',
    blocks: listOr(
      record.outOfScope,
      'Les documents déposés par les usagers, que la collectivité ne produit pas.',
    ),
  },
];

const establishedOn = (date: string | undefined, site: string): string =>
  date
    ? `Cette déclaration a été établie le ${formatDateWithoutWeekday(date)}, pour le site ${site}.`
    : `Cette déclaration concerne le site ${site}. Sa date n’est pas encore publiée.`;

const establishment = ({ audit, established }: Accessibility, site: string): TextSection => ({
  id: 'etablissement',
  title: 'Établissement de cette déclaration',
  blocks: [
    `${establishedOn(audit?.date ?? established, site)} ${
      audit
        ? 'Elle est revue à chaque changement important, et au plus tard après trois ans.'
        : 'Aucun audit n’a encore été réalisé. Elle sera revue dès qu’un audit le sera.'
    }`,
    [
      'Technologies utilisées\u00a0: HTML5, CSS, SVG, JavaScript (les pages fonctionnent aussi sans JavaScript).',
      'Environnement de test\u00a0: navigateur Chromium, largeurs de 320 et 1\u00a0280 pixels, au clavier, avec et sans JavaScript.',
      'Outils\u00a0: axe-core, html-validate, mesure des contrastes.',
      'Pages vérifiées\u00a0: accueil, catalogue, fiche d’une démarche, formulaire, récapitulatif, confirmation, connexion, création de compte, espace personnel, demande, actualités, contact, aide, plan du site, mentions légales, données personnelles, accessibilité, espace des agents.',
    ],
  ],
});

const feedback = ({ phone, email }: Portal, contact: string | undefined): TextSection => ({
  id: 'contact',
  title: 'Retour d’information et contact',
  blocks: [
    'Si vous n’arrivez pas à lire une page ou à faire une démarche, dites-le-nous\u00a0: nous vous donnerons l’information sous une autre forme ou ferons la démarche avec vous.',
    [
      { before: 'Courriel\u00a0: ', label: contact ?? email, href: `mailto:${contact ?? email}` },
      {
        before: 'Téléphone\u00a0: ',
        label: phone.replaceAll(' ', '\u00a0'),
        href: `tel:${phone.replace(/[^\d+]/g, '')}`,
      },
    ],
  ],
});

const appeal: TextSection = {
  id: 'recours',
  title: 'Voies de recours',
  blocks: [
    'Vous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un contenu ou à un service, et vous n’avez pas obtenu de réponse satisfaisante\u00a0? Vous pouvez\u00a0:',
    [
      {
        label: 'Écrire un message au Défenseur des droits',
        href: 'https://formulaire.defenseurdesdroits.fr/',
      },
      {
        label: 'Contacter son délégué près de chez vous',
        href: 'https://www.defenseurdesdroits.fr/saisir/delegues',
      },
      'Lui envoyer un courrier, gratuit et sans timbre\u00a0: Défenseur des droits, Libre réponse 71120, 75342 Paris Cedex 07.',
    ],
  ],
};

/** The accessibility statement, its parts in the order set by the law. */
export const words = {
  title: 'Accessibilité',
  lead: 'Déclaration d’accessibilité',
  description: (nameOf: string): string => `Déclaration d’accessibilité du guichet en ligne ${nameOf}.`,
  sections: (portal: Portal, state: State, site: string): TextSection[] => {
    const record = portal.legal.accessibility ?? { status: 'none' };
    return [
      commitment(portal, record.plan),
      { id: 'etat', title: 'État de conformité', blocks: [stateSentences[state]] },
      { id: 'resultats', title: 'Résultats des tests', blocks: results(record) },
      ...contents(record),
      establishment(record, site),
      feedback(portal, record.contact),
      appeal,
    ];
  },
};
