import type { VNode } from 'preact';
import {
  ButtonLink,
  Callout,
  EmptyState,
  Link,
  PageTitle,
  ProgressLine,
  RowList,
  Section,
  SpaceLayout,
  Status,
  Tiles,
  type Tone,
} from '../../index.ts';
import { claire, footer, type GallerySite, navigation, spaces, viorne } from '../site.ts';

const common = (site: GallerySite) => ({
  portal: viorne(site),
  navigation: navigation('Mon espace'),
  account: claire,
  spaces,
  footer,
  assets: site.assets,
});

function State({ tone, text, value }: { tone: Tone; text: string; value: number }): VNode {
  return (
    <>
      <Status tone={tone}>{text}</Status>
      <ProgressLine value={value} total={4} />
    </>
  );
}

function ToDo(): VNode {
  return (
    <Callout title="Deux choses vous attendent" icon="bell">
      <RowList
        items={[
          {
            href: '/demandes/1/completer',
            title: 'Compléter votre demande de palmarès',
            description: 'Le service demande deux corrections avant le vendredi 20 novembre 2026.',
            end: <Status tone="action">Avant le 20 novembre</Status>,
          },
          {
            href: '/demandes/2/messages',
            title: 'Lire un message du service des routes',
            description: 'Demande de permission de voirie, rue de la Banne.',
            end: <Status tone="action">Nouveau message</Status>,
          },
        ]}
      />
    </Callout>
  );
}

function Requests(): VNode {
  return (
    <Section title="Dernières demandes" action={<Link href="/mes-demandes">Toutes mes demandes</Link>}>
      <RowList
        items={[
          {
            href: '/demandes/1',
            title: 'Palmarès des Villes et Villages fleuris',
            description: 'VIO-26-7KM2Q, transmise le 3 novembre 2026',
            end: <State tone="action" text="À compléter" value={2} />,
          },
          {
            href: '/demandes/2',
            title: 'Permission de voirie',
            description: 'VIO-26-4T9XR, transmise le 12 octobre 2026',
            end: <State tone="information" text="En cours d’examen" value={2} />,
          },
          {
            href: '/demandes/3',
            title: 'Planter des haies et des arbres',
            description: 'VIO-26-2B6WD, transmise le 4 mars 2026',
            end: <State tone="success" text="Acceptée" value={4} />,
          },
        ]}
      />
    </Section>
  );
}

/** The space of an organisation. */
export const space = (site: GallerySite): VNode => (
  <SpaceLayout {...common(site)} page={{ title: 'Mairie de Plassans — Mon espace' }}>
    <PageTitle caption="Vous agissez pour la mairie de Plassans">Bonjour Claire</PageTitle>
    <ToDo />
    <Requests />
    <Section title="Cet espace">
      <Tiles
        items={[
          {
            href: '/mes-demandes',
            title: 'Demandes',
            description: 'En cours et terminées',
            icon: 'clipboard-list',
            count: 4,
          },
          { href: '/brouillons', title: 'Brouillons', description: 'À terminer', icon: 'file-pen', count: 1 },
          {
            href: '/membres',
            title: 'Membres',
            description: 'Qui agit pour la mairie',
            icon: 'users',
            count: 3,
          },
          {
            href: '/demarches',
            title: 'Démarches',
            description: 'Ouvertes aux communes',
            icon: 'search',
            count: 18,
          },
        ]}
      />
    </Section>
  </SpaceLayout>
);

/** The same, on the first day. */
export const spaceEmpty = (site: GallerySite): VNode => (
  <SpaceLayout {...common(site)} page={{ title: 'Mairie de Plassans — Mon espace' }}>
    <PageTitle caption="Vous agissez pour la mairie de Plassans">Bonjour Claire</PageTitle>
    <Section title="À faire">
      <EmptyState icon="circle-check" title="Rien ne vous attend" headingLevel={3}>
        <p>Quand un service aura besoin de vous, ce sera écrit ici.</p>
      </EmptyState>
    </Section>
    <Section title="Dernières demandes">
      <EmptyState
        icon="clipboard-list"
        title="Vous n’avez pas encore fait de demande"
        headingLevel={3}
        action={<ButtonLink href="/demarches">Voir les démarches</ButtonLink>}
      >
        <p>Vos demandes s’afficheront ici, avec ce qui se passe ensuite.</p>
      </EmptyState>
    </Section>
  </SpaceLayout>
);
