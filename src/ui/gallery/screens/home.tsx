import type { VNode } from 'preact';
import {
  Columns,
  ContactCard,
  FilterList,
  Hero,
  Link,
  type PortalInfo,
  PortalLayout,
  RowList,
  SearchField,
  Section,
  Tiles,
} from '../../index.ts';
import { footer, type GallerySite, navigation, plassans, viorne } from '../site.ts';

function Search(): VNode {
  return (
    <SearchField
      id="recherche"
      name="recherche"
      label="Rechercher une démarche"
      labelHidden
      hint="Par exemple : fleurissement, arbre dangereux, transport scolaire"
      action="/demarches"
      large
    />
  );
}

function MostUsed(): VNode {
  return (
    <Section
      title="Les démarches les plus demandées"
      action={<Link href="/demarches">Toutes les démarches</Link>}
    >
      <Tiles
        items={[
          {
            href: '/d/1',
            title: 'Villes et Villages fleuris',
            description: 'Inscrire votre commune au palmarès',
            icon: 'flower-2',
          },
          {
            href: '/d/2',
            title: 'Transport scolaire',
            description: 'Demander ou renouveler une carte',
            icon: 'bus',
          },
          {
            href: '/d/3',
            title: 'Bourse au collège',
            description: 'Aide départementale, sous conditions',
            icon: 'graduation-cap',
          },
          {
            href: '/d/4',
            title: 'Aide à domicile',
            description: 'Allocation personnalisée d’autonomie',
            icon: 'heart-handshake',
          },
          {
            href: '/d/5',
            title: 'Arbre ou route dangereuse',
            description: 'Signaler en trois minutes',
            icon: 'triangle-alert',
          },
          {
            href: '/d/6',
            title: 'Subvention d’association',
            description: 'Dossier annuel et bilan',
            icon: 'handshake',
          },
        ]}
      />
    </Section>
  );
}

function News(): VNode {
  return (
    <Section title="Actualités" action={<Link href="/actualites">Toutes les actualités</Link>}>
      <RowList
        items={[
          {
            href: '/actualites/1',
            title: 'Palmarès des Villes et Villages fleuris : les inscriptions sont ouvertes',
            description: 'Les communes ont jusqu’au 30 avril 2027 pour déposer leur dossier.',
            tags: [{ children: 'Lundi 2 novembre 2026', icon: 'calendar' }],
          },
          {
            href: '/actualites/2',
            title: 'Le pont de la Viorne rouvre à la circulation',
            description: 'Une voie dans chaque sens, 30 km/h jusqu’à la fin des travaux.',
            tags: [{ children: 'Mardi 27 octobre 2026', icon: 'calendar' }],
          },
        ]}
      />
    </Section>
  );
}

function Home({ site, portal, banner }: { site: GallerySite; portal: PortalInfo; banner: boolean }): VNode {
  return (
    <PortalLayout
      page={{ title: portal.name, description: 'Toutes vos démarches en ligne' }}
      portal={portal}
      navigation={navigation('Accueil')}
      signIn={{ label: 'Se connecter', href: '/connexion' }}
      footer={footer}
      assets={site.assets}
    >
      <Hero title="Que souhaitez-vous faire ?" bannerUrl={banner ? `${site.base}/banner.svg` : undefined}>
        <Search />
      </Hero>
      <MostUsed />
      <Section title="Par thème">
        <FilterList
          label="Démarches par thème"
          items={[
            { href: '/demarches?categorie=a', label: 'Palmarès', count: 2, icon: 'trophy' },
            {
              href: '/demarches?categorie=b',
              label: 'Éducation et collèges',
              count: 7,
              icon: 'graduation-cap',
            },
            { href: '/demarches?categorie=c', label: 'Routes et déplacements', count: 6, icon: 'bus' },
            { href: '/demarches?categorie=d', label: 'Solidarité', count: 9, icon: 'heart-handshake' },
            { href: '/demarches?categorie=e', label: 'Environnement', count: 5, icon: 'leaf' },
            { href: '/demarches?categorie=f', label: 'Vie associative', count: 4, icon: 'users' },
            { href: '/demarches?categorie=g', label: 'Culture', count: 1, icon: 'book-open' },
          ]}
        />
      </Section>
      <Columns
        sideLabel="Nous joindre"
        side={
          <ContactCard
            title="Nous joindre"
            openingHours={['Lundi au vendredi', '8 h 30 à 12 h et 13 h 30 à 17 h']}
            phone={portal.phone}
            email={portal.email}
            address={portal.address}
            mapHref="https://www.openstreetmap.org/"
          />
        }
      >
        <News />
      </Columns>
    </PortalLayout>
  );
}

/** Home of a département, with its banner. */
export const home = (site: GallerySite): VNode => <Home site={site} portal={viorne(site)} banner />;

/** Home of a commune which has no banner. */
export const homeWithoutBanner = (site: GallerySite): VNode => (
  <Home site={site} portal={{ ...plassans(site), logoUrl: undefined }} banner={false} />
);
