import type { VNode } from 'preact';
import {
  Breadcrumb,
  ButtonLink,
  EmptyState,
  FilterList,
  PageTitle,
  PortalLayout,
  type RowItem,
  RowList,
  SearchField,
} from '../../index.ts';
import { footer, type GallerySite, navigation, viorne } from '../site.ts';

const department = { children: 'Département de la Viorne', framed: true };
const town = { children: 'Ville de Plassans', framed: true };
const locked = { children: 'Compte nécessaire', icon: 'lock' } as const;
const lasting = (minutes: number) => ({ children: `en ${minutes} min`, icon: 'clock' }) as const;

const rows: RowItem[] = [
  {
    href: '/demarches/fleuris',
    title: 'Palmarès des Villes et Villages fleuris',
    description: 'Inscrire votre commune au concours départemental de fleurissement.',
    tags: [department, locked, lasting(20)],
  },
  {
    href: '/demarches/jardins',
    title: 'Concours des maisons et jardins fleuris',
    description: 'Pour les habitants : façade, balcon ou jardin visible de la rue.',
    tags: [town, lasting(5)],
  },
  {
    href: '/demarches/arbres',
    title: 'Planter des haies et des arbres',
    description: 'Aide à la plantation pour les communes et les agriculteurs.',
    tags: [department, locked, lasting(15)],
  },
  {
    href: '/demarches/bourse',
    title: 'Bourse départementale au collège',
    description: 'Sous conditions de ressources, jusqu’au 15 décembre.',
    tags: [department, locked, lasting(10)],
  },
  {
    href: '/demarches/signaler',
    title: 'Signaler un danger sur une route départementale',
    description: 'Trou, arbre tombé, panneau abîmé : une photo suffit.',
    tags: [department, lasting(3)],
  },
];

function Filters(): VNode {
  return (
    <FilterList
      label="Filtrer par thème"
      items={[
        { href: '?', label: 'Toutes', count: 34, current: true },
        { href: '?categorie=a', label: 'Palmarès', count: 2, icon: 'trophy' },
        { href: '?categorie=b', label: 'Éducation', count: 7, icon: 'graduation-cap' },
        { href: '?categorie=c', label: 'Déplacements', count: 6, icon: 'bus' },
        { href: '?categorie=d', label: 'Solidarité', count: 9, icon: 'heart-handshake' },
        { href: '?categorie=e', label: 'Environnement', count: 5, icon: 'leaf' },
        { href: '?categorie=f', label: 'Vie associative', count: 4, icon: 'users' },
      ]}
    />
  );
}

function Catalogue({ site, query, items }: { site: GallerySite; query?: string; items: RowItem[] }): VNode {
  return (
    <PortalLayout
      page={{ title: query ? `« ${query} » — Démarches` : 'Démarches' }}
      portal={viorne(site)}
      navigation={navigation('Démarches')}
      signIn={{ label: 'Se connecter', href: '/connexion' }}
      footer={footer}
      assets={site.assets}
    >
      <Breadcrumb items={[{ label: 'Accueil', href: '/' }, { label: 'Démarches' }]} />
      <PageTitle>Démarches</PageTitle>
      <SearchField
        id="recherche"
        name="recherche"
        label="Rechercher une démarche"
        labelHidden
        value={query}
        action="/demarches"
      />
      <Filters />
      <p role="status">{items.length > 0 ? '34 démarches' : 'Aucune démarche trouvée'}</p>
      {items.length > 0 ? (
        <RowList items={items} headingLevel={2} />
      ) : (
        <EmptyState
          icon="search"
          title={`Aucune démarche ne correspond à « ${query} »`}
          action={
            <ButtonLink href="/demarches" variant="secondary">
              Voir toutes les démarches
            </ButtonLink>
          }
        >
          <p>Essayez un mot plus court, ou demandez-nous : nous répondons sous deux jours ouvrés.</p>
        </EmptyState>
      )}
    </PortalLayout>
  );
}

/** The catalogue with its filters. */
export const catalogue = (site: GallerySite): VNode => <Catalogue site={site} items={rows} />;

/** A search which finds nothing. */
export const catalogueEmpty = (site: GallerySite): VNode => (
  <Catalogue site={site} query="zoologie" items={[]} />
);
