import type { VNode } from 'preact';
import {
  AgentLayout,
  BackLink,
  Button,
  ButtonGroup,
  Columns,
  FileList,
  FilterList,
  Notice,
  PageTitle,
  Pagination,
  SearchField,
  Section,
  Sheet,
  Status,
  SummarySection,
  Table,
  type TableRow,
  TextArea,
  Timeline,
  type Tone,
} from '../../index.ts';
import { footer, type GallerySite, marc, viorne } from '../site.ts';

const common = (site: GallerySite) => ({
  portal: { ...viorne(site), tagline: undefined },
  navigation: [
    { label: 'Demandes', href: '/agent', current: true },
    { label: 'Messages', href: '/agent/messages' },
    { label: 'Statistiques', href: '/agent/statistiques' },
  ],
  account: marc,
  footer,
  assets: site.assets,
});

const lines: [string, string, string, Tone, string, string, string][] = [
  [
    'VIO-26-7KM2Q',
    'Mairie de Plassans',
    'Villes et Villages fleuris',
    'action',
    'À prendre en charge',
    '—',
    'il y a 2 h',
  ],
  [
    'VIO-26-6HT4C',
    'Mairie de Lorgues-le-Vieux',
    'Villes et Villages fleuris',
    'action',
    'À prendre en charge',
    '—',
    'hier',
  ],
  [
    'VIO-26-4T9XR',
    'Mairie des Artaud',
    'Villes et Villages fleuris',
    'information',
    'En cours d’examen',
    'Marc Rougon',
    'il y a 3 jours',
  ],
  [
    'VIO-26-3WQ8F',
    'Association Les Jardins du Paradou',
    'Subvention annuelle',
    'neutral',
    'Complément attendu',
    'Marc Rougon',
    'il y a 6 jours',
  ],
  [
    'VIO-26-2B6WD',
    'Mairie de Sainte-Roure',
    'Haies et arbres',
    'information',
    'En cours d’examen',
    'Félicité Puech',
    'il y a 9 jours',
  ],
  [
    'VIO-26-2A7KP',
    'Mairie de Palud',
    'Villes et Villages fleuris',
    'success',
    'Acceptée',
    'Félicité Puech',
    'il y a 12 jours',
  ],
  [
    'VIO-26-1ZN5M',
    'Mairie de Nourrissac',
    'Villes et Villages fleuris',
    'danger',
    'Refusée',
    'Marc Rougon',
    'il y a 15 jours',
  ],
];

const rows: TableRow[] = lines.map(([number, from, procedure, tone, state, agent, age], index) => ({
  key: number,
  href: `/agent/demandes/${number}`,
  unread: index < 2,
  cells: { number, from, procedure, state: <Status tone={tone}>{state}</Status>, agent, age },
}));

function Lists(): VNode {
  return (
    <FilterList
      label="Mes listes"
      vertical
      items={[
        { href: '?liste=toutes', label: 'Toutes', count: 128, current: true },
        { href: '?liste=a-prendre', label: 'À prendre en charge', count: 12 },
        { href: '?liste=a-moi', label: 'Suivies par moi', count: 7 },
        { href: '?liste=complements', label: 'Complément attendu', count: 3 },
        { href: '?liste=delai', label: 'Délai proche', count: 2 },
        { href: '?liste=terminees', label: 'Terminées', count: 104 },
      ]}
    />
  );
}

/** The agents' list of requests. */
export const agentInbox = (site: GallerySite): VNode => (
  <AgentLayout {...common(site)} page={{ title: 'Demandes', islands: ['table-keys'] }}>
    <Columns sideAt="start" sideLabel="Listes" side={<Lists />} sticky>
      <PageTitle
        aside={
          <SearchField
            id="recherche"
            name="recherche"
            label="Rechercher une demande"
            labelHidden
            action="/agent"
          />
        }
      >
        Demandes
      </PageTitle>
      <Table
        caption="Toutes les demandes, les plus récentes d’abord"
        captionHidden
        dense
        keyboard
        mainColumn="from"
        columns={[
          { key: 'number', label: 'Numéro', tight: true },
          { key: 'from', label: 'Demandeur', sort: { href: '?tri=demandeur' } },
          { key: 'procedure', label: 'Démarche' },
          { key: 'state', label: 'État', tight: true },
          { key: 'agent', label: 'Suivie par', tight: true },
          { key: 'age', label: 'Reçue', tight: true, sort: { href: '?tri=age', direction: 'descending' } },
        ]}
        rows={rows}
      />
      <Pagination label="Pages de la liste" nextHref="?apres=x" position="1 à 50 sur 128" />
    </Columns>
  </AgentLayout>
);

function Actions(): VNode {
  return (
    <>
      <Sheet label="Que faire de cette demande ?">
        <h2>Que faire ?</h2>
        <p>
          <Status tone="action">À prendre en charge</Status>
        </p>
        <p>Décision implicite le lundi 4 janvier 2027, dans 60 jours.</p>
        <form method="post" action="/agent/demandes/1/prendre" novalidate>
          <ButtonGroup>
            <Button icon="check">Prendre en charge</Button>
            <Button variant="secondary" formaction="/agent/demandes/1/transferer">
              Transférer
            </Button>
          </ButtonGroup>
        </form>
      </Sheet>
      <Section title="Notes du service">
        <Notice tone="information" icon="sticky-note">
          <p>Troisième participation ; deux fleurs obtenues en 2025. Félicité Puech, hier.</p>
        </Notice>
        <form method="post" action="/agent/demandes/1/notes" novalidate>
          <TextArea
            id="note"
            name="note"
            label="Ajouter une note"
            hint="Le demandeur ne la voit pas."
            rows={3}
          />
          <ButtonGroup>
            <Button variant="secondary" small>
              Ajouter la note
            </Button>
          </ButtonGroup>
        </form>
      </Section>
    </>
  );
}

/** One request, as the agent reads it. */
export const agentFile = (site: GallerySite): VNode => (
  <AgentLayout {...common(site)} page={{ title: 'Mairie de Plassans — VIO-26-7KM2Q' }}>
    <BackLink href="/agent">Retour à la liste</BackLink>
    <PageTitle caption="VIO-26-7KM2Q · Palmarès des Villes et Villages fleuris">Mairie de Plassans</PageTitle>
    <Columns sideLabel="Actions et notes" side={<Actions />}>
      <Sheet>
        <SummarySection
          title="Demandeur"
          rows={[
            { label: 'Organisme', value: ['Mairie de Plassans', '1 rue de la Banne', '13990 Plassans'] },
            { label: 'Personne', value: 'Claire Fontaine, secrétaire de mairie' },
            { label: 'Téléphone', value: '04 00 00 20 00' },
          ]}
        />
        <SummarySection
          title="Plantations"
          rows={[
            {
              label: 'Surface fleurie',
              value: '1 250 m²',
              changed: true,
              note: 'Avant le complément : 12 500 m²',
            },
            { label: 'Date de la dernière plantation', value: '12 octobre 2026' },
            { label: 'Participation des habitants', value: 'Oui' },
            { label: 'Site internet', value: '' },
          ]}
        />
        <SummarySection title="Documents" rows={[]}>
          <FileList
            files={[
              {
                name: 'deliberation-2026-41.pdf',
                detail: 'Délibération · PDF, 480 ko',
                href: '/f/1',
                status: { tone: 'success', text: 'Contrôlé' },
              },
              {
                name: 'place-de-la-mairie.jpg',
                detail: 'Photo · 2,4 Mo',
                href: '/f/2',
                status: { tone: 'success', text: 'Contrôlé' },
              },
            ]}
          />
        </SummarySection>
      </Sheet>
      <Section title="Historique">
        <Timeline
          label="Historique"
          history
          items={[
            {
              title: 'Demande transmise',
              icon: 'send',
              date: 'mardi 3 novembre 2026 à 14 h 05',
              dateTime: '2026-11-03T14:05',
              by: 'Claire Fontaine',
            },
            {
              title: 'Brouillon commencé',
              icon: 'file-pen',
              date: 'lundi 2 novembre 2026 à 16 h 40',
              dateTime: '2026-11-02T16:40',
              by: 'Claire Fontaine',
            },
          ]}
        />
      </Section>
    </Columns>
  </AgentLayout>
);
