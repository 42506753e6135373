import type { TextSection } from '../text-page/view.tsx';

type Link = (path: string) => string;

const finding = (link: Link): TextSection => ({
  id: 'trouver',
  title: 'Comment trouver une démarche\u00a0?',
  blocks: [
    {
      before:
        'Tapez un ou deux mots dans la recherche, avec ou sans accents\u00a0: une faute de frappe n’empêche pas de trouver. Vous pouvez aussi parcourir ',
      label: 'toutes les démarches',
      href: link('/demarches'),
      after: ' par thème.',
    },
    'Le guichet d’une commune montre aussi les démarches de son intercommunalité et de son département\u00a0: l’étiquette sous le nom dit qui s’en occupe.',
  ],
});

const account = (link: Link): TextSection => ({
  id: 'compte',
  title: 'Faut-il un compte\u00a0?',
  blocks: [
    'Pour lire, jamais. Pour faire une démarche, seulement si elle est marquée d’un cadenas. Un seul compte sert pour toutes les collectivités de la plateforme.',
    {
      before: 'Pour créer un compte\u00a0: ',
      label: 's’inscrire',
      href: link('/inscription'),
      after: '. Un courriel vous est envoyé\u00a0; cliquez sur son bouton pour activer le compte.',
    },
    {
      before: 'Mot de passe oublié\u00a0? ',
      label: 'Demandez-en un nouveau',
      href: link('/mot-de-passe-oublie'),
      after: '\u00a0: le lien envoyé par courriel sert une seule fois.',
    },
  ],
});

const mail: TextSection = {
  id: 'courriel',
  title: 'Je ne reçois pas le courriel',
  blocks: [
    'Attendez quelques minutes et regardez dans les courriers indésirables. Vérifiez l’adresse\u00a0: une lettre en trop suffit. Pour l’activation et le mot de passe, vous pouvez demander un nouvel envoi. L’accusé de réception reste dans «\u00a0Mon espace\u00a0», avec le récépissé.',
  ],
};

const organisation: TextSection = {
  id: 'organisme',
  title: 'Comment agir pour une mairie, une association, une entreprise\u00a0?',
  blocks: [
    'Dans «\u00a0Mon espace\u00a0», créez l’organisme avec son numéro SIRET. Il a son propre espace\u00a0: les demandes faites en son nom y sont rangées, et ses membres les retrouvent.',
    'L’espace affiché est toujours indiqué en haut de la page\u00a0; vous en changez d’un clic.',
  ],
};

const drafts: TextSection = {
  id: 'brouillons',
  title: 'Puis-je m’arrêter et reprendre plus tard\u00a0?',
  blocks: [
    'Oui. Avec un compte, tout ce que vous tapez est enregistré au fur et à mesure. Fermez la page quand vous voulez\u00a0: la démarche vous attend dans «\u00a0Mon espace\u00a0», parmi les brouillons.',
    'Un brouillon n’est pas transmis\u00a0: le service ne le voit pas. Si vous l’ouvrez dans deux onglets à la fois, un message vous prévient avant que l’un n’efface l’autre.',
  ],
};

const documents: TextSection = {
  id: 'pieces',
  title: 'Quels fichiers puis-je envoyer\u00a0?',
  blocks: [
    [
      'Photos JPEG, PNG ou HEIC (celles des téléphones), documents PDF, ODT ou DOCX.',
      'En général quatre fichiers au plus par pièce, de 10\u00a0Mo chacun\u00a0; la page indique les limites quand elles sont différentes.',
    ],
    'Une photo nette prise avec un téléphone suffit. Quand une pièce est recommandée sans être obligatoire, vous pouvez transmettre la demande sans elle et l’ajouter ensuite.',
  ],
};

const sending: TextSection = {
  id: 'transmettre',
  title: 'Que se passe-t-il quand je transmets\u00a0?',
  blocks: [
    'Vous relisez d’abord vos réponses et pouvez les modifier. Après «\u00a0Transmettre ma demande\u00a0», un numéro s’affiche et un accusé de réception vous est envoyé par courriel. Gardez-le\u00a0: il prouve la date de votre demande.',
    'Vous avez cliqué deux fois\u00a0? Une seule demande est créée.',
  ],
};

const following = (link: Link): TextSection => ({
  id: 'suivre',
  title: 'Comment suivre ma demande\u00a0?',
  blocks: [
    {
      before: 'Dans ',
      label: '«\u00a0Mon espace\u00a0»',
      href: link('/mon-espace'),
      after:
        ', chaque demande dit où elle en est et ce qui vient ensuite. Vous recevez un courriel à chaque étape.',
    },
    'Vous pouvez écrire au service depuis la page de la demande, et joindre des fichiers à votre message.',
  ],
});

const complement: TextSection = {
  id: 'complement',
  title: 'On me demande un complément\u00a0: que faire\u00a0?',
  blocks: [
    'Ouvrez la demande depuis le courriel ou «\u00a0Mon espace\u00a0». À côté de chaque réponse à revoir, le service a écrit pourquoi. Corrigez, puis appuyez sur «\u00a0Renvoyer ma demande complétée\u00a0»\u00a0: la demande repart vers le service.',
  ],
};

const paper = (link: Link): TextSection => ({
  id: 'autrement',
  title: 'Et si je préfère ne pas passer par Internet\u00a0?',
  blocks: [
    {
      before:
        'C’est votre droit. Les demandes de ce guichet peuvent aussi se faire sur place ou par courrier, et nous pouvons vous aider par téléphone\u00a0: ',
      label: 'nos coordonnées et nos horaires',
      href: link('/contact'),
      after: '.',
    },
  ],
});

const access = (link: Link): TextSection => ({
  id: 'acces',
  title: 'Avec quel appareil\u00a0?',
  blocks: [
    'Un téléphone, une tablette ou un ordinateur, avec un navigateur des cinq dernières années. Les pages fonctionnent au clavier, avec un lecteur d’écran, agrandies, et sans JavaScript.',
    {
      before: 'Une difficulté\u00a0? ',
      label: 'La page Accessibilité',
      href: link('/accessibilite'),
      after: ' dit comment nous joindre.',
    },
  ],
});

/** Questions people ask about the online counter. */
export const words = {
  title: 'Aide',
  lead: 'Les questions les plus courantes sur le guichet en ligne.',
  description: 'Aide à l’utilisation du guichet en ligne\u00a0: compte, brouillons, pièces, suivi.',
  contents: 'Questions',
  sections: (link: Link): TextSection[] => [
    finding(link),
    account(link),
    mail,
    organisation,
    drafts,
    documents,
    sending,
    following(link),
    complement,
    paper(link),
    access(link),
  ],
};
