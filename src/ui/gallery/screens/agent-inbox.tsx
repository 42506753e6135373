import type { VNode } from 'preact';
import {
  AgentLayout,
  Columns,
  FilterList,
  PageTitle,
  Pagination,
  SearchField,
  Status,
  Table,
  type TableRow,
  type Tone,
} from '../../index.ts';
import { agentCommon, type GallerySite } from '../site.ts';

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
  <AgentLayout {...agentCommon(site)} page={{ title: 'Demandes' }}>
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
