import type { VNode } from 'preact';
import {
  BackLink,
  Button,
  ButtonGroup,
  ButtonLink,
  Callout,
  Columns,
  Conversation,
  FileInput,
  PageTitle,
  Section,
  SpaceLayout,
  Status,
  SummaryList,
  Tabs,
  TextArea,
  Timeline,
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

function Progress(): VNode {
  return (
    <Section title="Où en est votre demande">
      <Timeline
        label="Étapes de la demande"
        items={[
          {
            title: 'Demande transmise',
            date: 'mardi 3 novembre 2026 à 14 h 05',
            dateTime: '2026-11-03T14:05',
          },
          { title: 'Prise en charge', date: 'mercredi 4 novembre 2026', dateTime: '2026-11-04' },
          {
            title: 'Complément demandé',
            state: 'current',
            date: 'à envoyer avant le vendredi 20 novembre 2026',
          },
          { title: 'Décision', state: 'upcoming', date: 'en octobre 2027' },
        ]}
      />
    </Section>
  );
}

function Complement(): VNode {
  return (
    <Callout title="Le service vous demande un complément" icon="pencil">
      <SummaryList
        rows={[
          {
            label: 'Surface fleurie',
            value: '12 500 m²',
            note: '« Cette surface dépasse celle de la commune. Est-ce bien 1 250 m² ? »',
          },
          {
            label: 'Délibération du conseil municipal',
            value: 'deliberation-2025-12.pdf',
            note: '« C’est celle de l’an dernier. Il nous faut celle de 2026. »',
          },
        ]}
      />
      <ButtonGroup>
        <ButtonLink href="/demandes/1/completer" icon="pencil">
          Corriger ma demande
        </ButtonLink>
      </ButtonGroup>
    </Callout>
  );
}

function Head({ current }: { current: string }): VNode {
  const items = [
    { href: '/demandes/1', label: 'Demande' },
    { href: '/demandes/1/messages', label: 'Messages', badge: { count: 1, label: 'message non lu' } },
    { href: '/demandes/1/documents', label: 'Documents' },
    { href: '/demandes/1/historique', label: 'Historique' },
  ];
  return (
    <>
      <BackLink href="/mon-espace">Retour à mon espace</BackLink>
      <PageTitle
        caption="Demande VIO-26-7KM2Q, pour la mairie de Plassans"
        aside={<Status tone="action">À compléter</Status>}
      >
        Palmarès des Villes et Villages fleuris
      </PageTitle>
      <Tabs
        label="Parties de la demande"
        items={items.map((item) => ({ ...item, current: item.label === current }))}
      />
    </>
  );
}

/** A request which waits for its author. */
export const request = (site: GallerySite): VNode => (
  <SpaceLayout {...common(site)} page={{ title: 'Demande VIO-26-7KM2Q' }}>
    <Head current="Demande" />
    <Columns sideLabel="Avancement de la demande" side={<Progress />}>
      <Complement />
      <Section title="Vos réponses">
        <SummaryList
          rows={[
            { label: 'Organisme', value: ['Mairie de Plassans', '1 rue de la Banne', '13990 Plassans'] },
            { label: 'Surface fleurie', value: '12 500 m²' },
            { label: 'Date de la dernière plantation', value: '12 octobre 2026' },
            { label: 'Participation des habitants', value: 'Oui' },
          ]}
        />
      </Section>
    </Columns>
  </SpaceLayout>
);

/** The messages of a request. */
export const messages = (site: GallerySite): VNode => (
  <SpaceLayout {...common(site)} page={{ title: 'Messages — Demande VIO-26-7KM2Q', islands: ['file-input'] }}>
    <Head current="Messages" />
    <Conversation
      label="Messages de la demande"
      items={[
        {
          id: 'message-1',
          author: 'Direction de l’environnement',
          date: 'mercredi 4 novembre 2026 à 8 h 52',
          dateTime: '2026-11-04T08:52',
          text: 'Bonjour,\n\nVotre dossier est bien arrivé. Le jury passera entre le 15 juin et le 31 juillet ; le plan de visite est joint.\n\nMarc Rougon',
          files: [{ name: 'plan-de-visite.pdf', detail: 'PDF, 480 ko', href: '/f/3' }],
        },
        {
          id: 'message-2',
          author: 'Claire Fontaine',
          mine: true,
          byReader: true,
          date: 'mercredi 4 novembre 2026 à 9 h 12',
          dateTime: '2026-11-04T09:12',
          text: 'Bonjour, merci. Le maire sera présent le 22 juin.',
        },
        {
          id: 'message-3',
          author: 'Direction de l’environnement',
          date: 'jeudi 5 novembre 2026 à 11 h 30',
          dateTime: '2026-11-05T11:30',
          text: 'C’est noté. Pouvez-vous aussi nous envoyer la délibération de cette année ?',
          unread: true,
        },
      ]}
    />
    <Section title="Répondre">
      <form method="post" action="/demandes/1/messages" enctype="multipart/form-data" novalidate>
        <TextArea id="texte" name="texte" label="Votre message" />
        <FileInput
          id="fichiers"
          name="fichiers"
          label="Joindre des fichiers"
          optional
          multiple
          hint="10 Mo au plus chacun."
        />
        <ButtonGroup>
          <Button icon="send">Envoyer le message</Button>
        </ButtonGroup>
      </form>
    </Section>
  </SpaceLayout>
);
