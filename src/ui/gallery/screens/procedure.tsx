import type { VNode } from 'preact';
import {
  Breadcrumb,
  ButtonLink,
  CheckList,
  Columns,
  ContactCard,
  Facts,
  FileList,
  Notice,
  PageTitle,
  PortalLayout,
  Section,
  Timeline,
} from '../../index.ts';
import { footer, type GallerySite, navigation, viorne } from '../site.ts';

function Side(): VNode {
  return (
    <ContactCard
      title="Une question ?"
      openingHours={['Direction de l’environnement', 'Lundi au vendredi, 9 h à 12 h']}
      phone="04 00 00 12 34"
      email="environnement@viorne.fr"
      address={['Hôtel du Département', '2 cours Sauvaire', '13990 Plassans']}
      mapHref="https://www.openstreetmap.org/"
    />
  );
}

function Content(): VNode {
  return (
    <>
      <Section title="À qui s’adresse ce concours ?">
        <p>
          À toutes les communes de la Viorne, quelle que soit leur taille. Le dossier est déposé par la mairie
          ; une visite du jury suit pendant l’été.
        </p>
      </Section>
      <Section title="À préparer">
        <CheckList
          items={[
            { label: 'Le numéro SIRET de la commune' },
            { label: 'La délibération du conseil municipal', note: 'PDF, 10 Mo au plus' },
            { label: 'De une à quatre photos des plantations', note: 'Prises depuis moins d’un an' },
            {
              label: 'Le plan de gestion des espaces verts',
              note: 'Recommandé : vous pouvez transmettre sans lui',
            },
          ]}
        />
      </Section>
      <Section title="Ce qui se passe ensuite">
        <Timeline
          label="Étapes après l’envoi"
          items={[
            {
              title: 'Vous recevez un accusé de réception',
              date: 'aussitôt',
              state: 'upcoming',
              icon: 'mail',
            },
            {
              title: 'Le service vérifie le dossier',
              date: 'sous quinze jours',
              state: 'upcoming',
              icon: 'file-check',
            },
            {
              title: 'Le jury visite la commune',
              date: 'du 15 juin au 31 juillet 2027',
              state: 'upcoming',
              icon: 'map-pin',
            },
            { title: 'Le palmarès est publié', date: 'en octobre 2027', state: 'upcoming', icon: 'trophy' },
          ]}
        />
      </Section>
      <Section title="Règlement">
        <FileList
          files={[{ name: 'Règlement du palmarès 2027', detail: 'PDF, 320 ko', href: '/fichiers/reglement' }]}
        />
      </Section>
    </>
  );
}

/** A démarche before its form. */
export const procedure = (site: GallerySite): VNode => (
  <PortalLayout
    page={{ title: 'Palmarès des Villes et Villages fleuris' }}
    portal={viorne(site)}
    navigation={navigation('Démarches')}
    signIn={{ label: 'Se connecter', href: '/connexion' }}
    footer={footer}
    assets={site.assets}
  >
    <Breadcrumb
      items={[
        { label: 'Accueil', href: '/' },
        { label: 'Démarches', href: '/demarches' },
        { label: 'Palmarès des Villes et Villages fleuris' },
      ]}
    />
    <Columns sideLabel="Contact du service" side={<Side />} sticky>
      <PageTitle
        caption="Palmarès"
        lead="Inscrivez votre commune au concours départemental, qui récompense chaque année les efforts de fleurissement et de nature en ville."
      >
        Palmarès des Villes et Villages fleuris
      </PageTitle>
      <Facts
        items={[
          { icon: 'clock', label: 'Durée', value: 'environ 20 minutes' },
          { icon: 'euro', label: 'Coût', value: 'gratuit' },
          { icon: 'calendar', label: 'Ouvert jusqu’au', value: '30 avril 2027' },
        ]}
      />
      <Notice tone="information" icon="lock" title="Il vous faut un compte et un organisme">
        <p>Si vous n’en avez pas, nous les créons ensemble en chemin. Comptez cinq minutes de plus.</p>
      </Notice>
      <p>
        <ButtonLink href="/demarches/fleuris/deposer" icon="file-pen">
          Déposer un dossier
        </ButtonLink>
      </p>
      <Content />
    </Columns>
  </PortalLayout>
);
