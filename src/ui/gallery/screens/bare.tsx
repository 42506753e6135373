import type { VNode } from 'preact';
import {
  BareLayout,
  Button,
  ButtonGroup,
  ButtonLink,
  EmptyState,
  Link,
  PageTitle,
  PasswordInput,
  Sheet,
  TextInput,
} from '../../index.ts';
import { footer, type GallerySite, plassans, viorne } from '../site.ts';

/** Logging in. */
export const signIn = (site: GallerySite): VNode => (
  <BareLayout
    page={{ title: 'Se connecter', islands: ['password-input'] }}
    portal={plassans(site)}
    footer={footer}
    assets={site.assets}
  >
    <Sheet>
      <PageTitle lead="Un seul compte pour toutes les collectivités du guichet.">Se connecter</PageTitle>
      <form method="post" action="/connexion" novalidate>
        <TextInput
          id="email"
          name="email"
          label="Adresse électronique"
          type="email"
          autocomplete="username"
          width="medium"
        />
        <PasswordInput id="password" name="password" label="Mot de passe" autocomplete="current-password" />
        <p>
          <Link href="/mot-de-passe-oublie">Mot de passe oublié</Link>
        </p>
        <ButtonGroup>
          <Button>Se connecter</Button>
          <ButtonLink href="/inscription" variant="secondary">
            Créer un compte
          </ButtonLink>
        </ButtonGroup>
      </form>
    </Sheet>
  </BareLayout>
);

/** A page that does not exist. */
export const notFound = (site: GallerySite): VNode => (
  <BareLayout page={{ title: 'Page introuvable' }} portal={viorne(site)} footer={footer} assets={site.assets}>
    <EmptyState
      headingLevel={1}
      icon="map"
      title="Cette page n’existe pas, ou plus"
      action={
        <ButtonGroup>
          <ButtonLink href="/">Retour à l’accueil</ButtonLink>
          <ButtonLink href="/demarches" variant="secondary">
            Voir les démarches
          </ButtonLink>
        </ButtonGroup>
      }
    >
      <p>
        Vérifiez l’adresse, ou cherchez la démarche dans la liste. Vos demandes et vos brouillons sont
        intacts.
      </p>
    </EmptyState>
  </BareLayout>
);
