import type { Portal } from '../../../access/index.ts';
import { formalName, postalAddress } from '../../../access/index.ts';
import type { TextSection } from '../text-page/view.tsx';

type Link = (path: string) => string;

const publisher = (portal: Portal): TextSection => ({
  id: 'editeur',
  title: 'Qui publie ce guichet',
  blocks: [
    `Ce guichet en ligne est publié par\u00a0: ${formalName(portal)}, ${postalAddress(portal)}.`,
    {
      before: `Téléphone\u00a0: ${portal.phone}. Courriel\u00a0: `,
      label: portal.email,
      href: `mailto:${portal.email}`,
      after: '.',
    },
  ],
});

const director = ({ legal, name_of }: Portal): TextSection => ({
  id: 'direction',
  title: 'Direction de la publication',
  blocks: [
    legal.publication_director
      ? `${legal.publication_director}.`
      : `La publication est dirigée par la représentante légale ou le représentant légal ${name_of}.`,
  ],
});

const host = ({ legal, email }: Portal): TextSection => ({
  id: 'hebergement',
  title: 'Hébergement',
  blocks: [
    legal.host_company
      ? `Ce guichet est hébergé par\u00a0: ${legal.host_company}.`
      : {
          before: 'Les coordonnées de l’hébergeur ne sont pas encore publiées. Demandez-les à ',
          label: email,
          href: `mailto:${email}`,
          after: '.',
        },
  ],
});

const terms = (link: Link): TextSection => ({
  id: 'conditions',
  title: 'Conditions d’utilisation',
  blocks: [
    'Ce guichet en ligne est gratuit et personne n’est obligé de s’en servir. En créant un compte, vous vous engagez à\u00a0:',
    [
      'donner votre véritable identité et une adresse électronique qui est la vôtre\u00a0;',
      'garder votre mot de passe pour vous\u00a0;',
      'n’agir au nom d’un organisme que si vous en avez le pouvoir\u00a0;',
      'transmettre des renseignements exacts\u00a0: une fausse déclaration faite pour obtenir un avantage indu est punie par la loi (article 441-6 du code pénal).',
    ],
    {
      before:
        'Ce guichet en ligne peut être interrompu pour entretien. Les démarches restent alors possibles sur place ou par courrier, et nous vous aidons par téléphone. Ce que nous faisons de vos données est écrit à la page ',
      label: 'Données personnelles',
      href: link('/donnees-personnelles'),
      after: '.',
    },
  ],
});

const electronicRequests = (link: Link): TextSection => ({
  id: 'saisine',
  title: 'Saisir l’administration en ligne',
  blocks: [
    'Ce guichet est un téléservice au sens des articles L.\u00a0112-8 et suivants du code des relations entre le public et l’administration. Une demande transmise ici saisit valablement l’administration\u00a0: aucune confirmation sur papier ne vous est demandée, sauf si un texte l’exige.',
    'Dès la transmission, vous recevez par courriel un accusé de réception\u00a0: il indique la date de réception, le service chargé de votre demande et ce que vaut le silence de l’administration.',
    {
      before:
        'Faire une démarche en ligne n’est jamais obligatoire\u00a0: l’accueil sur place, le téléphone et le courrier restent ouverts. ',
      label: 'Voir nos coordonnées',
      href: link('/contact'),
      after: '.',
    },
    'Les envois abusifs, par leur nombre ou leur répétition, et ceux qui menacent la sécurité du guichet ne donnent pas lieu à un accusé de réception.',
  ],
});

const ownership = ({ name_of }: Portal): TextSection => ({
  id: 'reutilisation',
  title: 'Réutiliser les contenus',
  blocks: [
    `Les informations publiques de ce guichet peuvent être réutilisées librement, à condition d’en citer la source et la date (articles L.\u00a0321-1 et suivants du code des relations entre le public et l’administration). Le logo ${name_of} et les photographies ne peuvent pas être réutilisés sans accord écrit.`,
    'La police de caractères Atkinson Hyperlegible Next (Braille Institute) est diffusée sous licence SIL Open Font, les pictogrammes Lucide sous licence ISC.',
  ],
});

const links: TextSection = {
  id: 'liens',
  title: 'Liens vers d’autres sites',
  blocks: [
    'Certaines pages mènent à des sites que nous ne gérons pas, dont des services de l’État. Leur contenu relève de leurs éditeurs.',
  ],
};

/** The legal notice, from what is known of the authority. */
export const words = {
  title: 'Mentions légales',
  description: (nameOf: string): string => `Qui publie et héberge le guichet en ligne ${nameOf}.`,
  sections: (portal: Portal, link: Link): TextSection[] => [
    publisher(portal),
    director(portal),
    host(portal),
    terms(link),
    electronicRequests(link),
    ownership(portal),
    links,
  ],
};
