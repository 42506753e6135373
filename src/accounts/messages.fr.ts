import { formatTime } from '../platform/text/index.ts';
import { type PasswordFault, passphraseWords, shortestPassword } from './passwords/index.ts';

// A minute shown is a minute past: « réessayez à 14 h 06 » must be true at 14 h 06.
const minute = 60_000;
const nextMinute = (moment: Date): string =>
  formatTime(new Date(Math.ceil(moment.getTime() / minute) * minute));

const phrase = `une phrase d’au moins ${passphraseWords}\u00a0mots`;
const mixture = `au moins ${shortestPassword}\u00a0caractères avec une minuscule, une majuscule, un chiffre et un caractère spécial`;

/** Everything the public reads about accounts. */
export const words = {
  civilities: { madam: 'Madame', sir: 'Monsieur', unspecified: 'Je ne souhaite pas le préciser' },

  signInEntry: 'Se connecter',
  inSpace: { title: 'Mon profil', description: 'Identité et coordonnées' },

  signUp: {
    title: 'Créer mon compte',
    lead: 'Un seul compte pour toutes les collectivités de la plateforme.',
    haveAccount: 'Vous avez déjà un compte\u00a0?',
    signIn: 'Connectez-vous',
    identity: 'Votre identité',
    civility: 'Civilité',
    lastName: 'Nom',
    firstName: 'Prénom',
    birthDate: 'Date de naissance',
    birthDateHint: 'Jour, mois et année, par exemple 17\u00a005\u00a01984',
    access: 'Votre accès au compte',
    email: 'Adresse électronique',
    emailHint: 'Nous y enverrons un courriel pour activer votre compte',
    emailConfirmation: 'Adresse électronique, une seconde fois',
    password: 'Mot de passe',
    passwordHint: `Par exemple ${phrase}. Ou bien ${mixture}.`,
    passwordConfirmation: 'Mot de passe, une seconde fois',
    passwordAgain: 'Par sécurité, le mot de passe n’est pas conservé\u00a0: saisissez-le de nouveau.',
    contact: 'Vos coordonnées',
    contactLead: 'Elles rempliront d’avance vos demandes. Vous pourrez les ajouter plus tard.',
    address: 'Adresse postale',
    phone: 'Téléphone fixe',
    mobile: 'Téléphone mobile',
    terms: 'J’accepte les conditions d’utilisation du guichet',
    termsLinks: {
      before: 'Avant de créer votre compte, vous pouvez lire les ',
      terms: 'conditions d’utilisation',
      between: ' et ce que nous faisons de vos ',
      data: 'données personnelles',
      after: '.',
    },
    honeypot: 'Laissez ce champ vide',
    submit: 'Créer mon compte',
  },

  problems: {
    civility: 'Choisissez une civilité, ou «\u00a0Je ne souhaite pas le préciser\u00a0».',
    lastName: 'Saisissez votre nom, par exemple Fontaine.',
    firstName: 'Saisissez votre prénom, par exemple Claire.',
    birthDate: 'Saisissez votre date de naissance, par exemple 17\u00a005\u00a01984.',
    email: 'Saisissez votre adresse électronique, par exemple claire.fontaine@courriel.fr.',
    emailConfirmationMissing: 'Saisissez votre adresse électronique une seconde fois.',
    emailConfirmation: 'Les deux adresses électroniques sont différentes\u00a0: saisissez deux fois la même.',
    passwordConfirmationMissing: 'Saisissez votre mot de passe une seconde fois.',
    passwordConfirmation: 'Les deux mots de passe sont différents\u00a0: saisissez deux fois le même.',
    terms: 'Cochez la case pour accepter les conditions d’utilisation.',
    password: {
      missing: `Choisissez un mot de passe, par exemple ${phrase}.`,
      'too-long': 'Ce mot de passe dépasse 200 caractères\u00a0: raccourcissez-le.',
      personal:
        'Ce mot de passe contient votre nom, votre prénom ou votre adresse électronique\u00a0: choisissez-en un qui ne parle pas de vous, ou une phrase plus longue.',
      common: `Ce mot de passe est trop courant ou trop facile à deviner\u00a0: choisissez-en un autre, par exemple ${phrase}.`,
      weak: `Ce mot de passe est trop facile à deviner\u00a0: ajoutez un ou deux mots à votre phrase, ou choisissez ${mixture}.`,
    } satisfies Record<PasswordFault, string>,
    currentPassword: 'Saisissez votre mot de passe.',
    notOfSignUp:
      'Ce n’est pas le mot de passe choisi en créant le compte. Vérifiez votre saisie, ou choisissez-en un nouveau avec «\u00a0Mot de passe oublié\u00a0».',
    refused:
      'L’adresse électronique ou le mot de passe ne correspond à aucun compte. Vérifiez votre saisie, ou choisissez un nouveau mot de passe avec «\u00a0Mot de passe oublié\u00a0».',
    waitToSignIn: (until: Date) =>
      `Trop d’essais de connexion. Réessayez à ${nextMinute(until)}, ou choisissez un nouveau mot de passe avec «\u00a0Mot de passe oublié\u00a0».`,
    waitToChoose: (until: Date) =>
      `Beaucoup de mots de passe viennent d’être proposés. Réessayez à ${nextMinute(until)}.`,
    waitForMail: (until: Date) =>
      `Plusieurs courriels ont déjà été demandés. Cherchez-les dans votre messagerie, courriers indésirables compris, ou réessayez à ${nextMinute(until)}.`,
  },

  sent: {
    signUpTitle: 'Activez votre compte',
    passwordTitle: 'Consultez vos courriels',
    to: 'Nous venons d’envoyer un courriel à ',
    address: 'Adresse indiquée\u00a0: ',
    toTyped: 'Nous venons d’envoyer un courriel à l’adresse que vous avez indiquée.',
    signUpNext:
      'Ouvrez le courriel reçu et suivez son lien\u00a0: le mot de passe que vous venez de choisir activera votre compte. Le lien fonctionne pendant 24\u00a0heures.',
    passwordNext:
      'Ouvrez le courriel reçu et suivez son lien pour choisir un nouveau mot de passe. Le lien fonctionne pendant 30\u00a0minutes.',
    meant: 'Vouliez-vous écrire ',
    meantThen: '\u00a0? Si oui, recommencez avec cette adresse.',
    notReceivedTitle: 'Vous ne recevez rien\u00a0?',
    notReceived: [
      'Attendez quelques minutes.',
      'Regardez dans vos courriers indésirables (spams).',
      'Vérifiez l’adresse indiquée\u00a0: si elle est fausse, recommencez avec la bonne.',
    ],
    resend: 'Renvoyer le courriel',
    resent: 'Un nouveau courriel vient de partir.',
    startAgain: 'Recommencer avec une autre adresse',
  },

  activation: {
    title: 'Activer mon compte',
    lead: 'Il ne reste plus qu’à saisir le mot de passe que vous avez choisi en créant votre compte.',
    account: 'Compte',
    password: 'Mot de passe',
    submit: 'Activer mon compte',
    states: {
      used: {
        title: 'Votre compte est déjà activé',
        sentence:
          'Ce lien n’a plus à servir\u00a0: connectez-vous avec le mot de passe qui a activé votre compte. Si vous ne le savez plus, choisissez «\u00a0Mot de passe oublié\u00a0».',
      },
      expired: {
        title: 'Ce lien n’est plus valable',
        sentence: 'Un lien d’activation fonctionne pendant 24\u00a0heures. Demandez-en un nouveau.',
      },
      unknown: {
        title: 'Ce lien n’est pas valable',
        sentence:
          'Il a peut-être été coupé par votre messagerie, ou remplacé par un plus récent. Ouvrez le dernier courriel reçu, ou demandez un nouveau lien. Si votre compte est déjà activé, connectez-vous.',
      },
    },
    askAgain: 'Envoyer un nouveau courriel',
    newLink: 'Recevoir un nouveau lien d’activation',
    newLinkLead: 'Indiquez l’adresse avec laquelle vous avez créé votre compte.',
    signIn: 'Me connecter',
  },

  signIn: {
    title: 'Se connecter',
    leadBack: 'Vous reviendrez ensuite à la page demandée.',
    email: 'Adresse électronique',
    password: 'Mot de passe',
    submit: 'Me connecter',
    forgotten: 'Mot de passe oublié',
    noAccount: 'Pas encore de compte\u00a0?',
    noAccountMore: 'Il se crée en quelques minutes et sert pour toutes les collectivités de la plateforme.',
    signUp: 'Créer mon compte',
    done: {
      'mot-de-passe': 'Votre nouveau mot de passe est enregistré. Connectez-vous avec lui.',
      deconnexion: 'Votre session est fermée.',
    },
  },

  notActivated: {
    title: 'Votre inscription n’est pas terminée',
    account: 'Vous avez commencé à créer un compte, qu’il reste à activer, avec l’adresse ',
    next: 'Cherchez notre courriel dans votre messagerie, courriers indésirables compris, et suivez son lien. Vous ne le trouvez pas, ou il date de plus de 24\u00a0heures\u00a0? Demandez-en un autre.',
    submit: 'Renvoyer le courriel',
    otherAccount: 'Me connecter avec une autre adresse',
  },

  forgotten: {
    title: 'Mot de passe oublié',
    lead: 'Indiquez l’adresse de votre compte\u00a0: nous y enverrons un lien pour choisir un nouveau mot de passe.',
    submit: 'Recevoir le lien',
    back: 'Retour à la connexion',
  },

  newPassword: {
    title: 'Choisir un nouveau mot de passe',
    lead: 'Vos autres appareils seront déconnectés.',
    waiting: {
      before: 'Ce mot de passe activera aussi le compte créé au nom de ',
      after: '. Si ce n’est pas votre nom, ',
      signUp: 'créez votre compte',
    },
    account: 'Compte',
    submit: 'Enregistrer mon mot de passe',
    states: {
      used: {
        title: 'Ce lien a déjà servi',
        sentence:
          'Votre mot de passe a été changé avec ce lien\u00a0: connectez-vous avec le nouveau. Si vous ne le savez plus, ou si ce n’est pas vous qui l’avez changé, demandez un nouveau lien.',
      },
      expired: {
        title: 'Ce lien n’est plus valable',
        sentence:
          'Il fonctionnait pendant 30\u00a0minutes. Demandez un nouveau lien, ou connectez-vous si vous avez retrouvé votre mot de passe.',
      },
      unknown: {
        title: 'Ce lien n’est pas valable',
        sentence:
          'Il a peut-être été coupé par votre messagerie, ou remplacé par un plus récent. Ouvrez le dernier courriel reçu, ou demandez un nouveau lien. Si vous avez retrouvé votre mot de passe, connectez-vous.',
      },
    },
    askAgain: 'Demander un nouveau lien',
    signIn: 'Me connecter',
  },

  account: {
    title: 'Mon profil',
    identity: 'Mon identité',
    contact: 'Mes coordonnées',
    changeContact: 'mes coordonnées',
    saved: 'Vos coordonnées sont enregistrées.',
    editTitle: 'Mes coordonnées',
    submit: 'Enregistrer mes coordonnées',
    cancel: 'Revenir à mon profil sans enregistrer',
  },

  mails: {
    subject: (authority: string, subject: string) => `[${authority}] ${subject}`,
    notYou: 'Si vous n’avez rien demandé, ignorez ce courriel\u00a0: sans votre action, rien ne se passera.',
    activation: {
      subject: 'Activez votre compte',
      title: 'Activez votre compte',
      intro:
        'Votre compte est presque prêt\u00a0: suivez ce lien dans les 24\u00a0heures, et saisissez le mot de passe que vous avez choisi.',
      button: 'Activer mon compte',
    },
    known: {
      subject: 'Vous avez déjà un compte',
      title: 'Vous avez déjà un compte',
      intro:
        'Une personne (vous, sans doute) a voulu créer un compte avec cette adresse, qui en a déjà un. Si ce n’est pas vous, vous n’avez rien à faire.',
      button: 'Me connecter',
      help: 'Si vous ne savez plus votre mot de passe, choisissez-en un nouveau depuis la page de connexion.',
    },
    password: {
      subject: 'Choisissez un nouveau mot de passe',
      title: 'Choisissez un nouveau mot de passe',
      intro: 'Suivez ce lien dans les 30\u00a0minutes pour choisir un nouveau mot de passe.',
      button: 'Choisir mon mot de passe',
    },
    stranger: {
      subject: 'Aucun compte avec cette adresse',
      title: 'Aucun compte avec cette adresse',
      intro:
        'Une personne (vous, sans doute) a demandé un nouveau mot de passe, mais aucun compte n’existe avec cette adresse. Si ce n’est pas vous, vous n’avez rien à faire.',
      button: 'Créer mon compte',
      help: 'Vous avez peut-être créé votre compte avec une autre adresse\u00a0: recommencez avec elle.',
    },
    passwordChanged: {
      subject: 'Votre mot de passe a été changé',
      title: 'Votre mot de passe a été changé',
      intro: 'Le mot de passe de votre compte vient d’être changé, et vos appareils ont été déconnectés.',
      button: 'Me connecter',
      help: 'Si ce n’est pas vous, choisissez tout de suite un nouveau mot de passe avec «\u00a0Mot de passe oublié\u00a0».',
    },
  },
};
