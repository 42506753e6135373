import type { Example } from '../gallery/example.ts';
import { Status } from '../status/index.tsx';
import { Table } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Des lignes serrées et triées',
    node: (
      <Table
        caption="Demandes à prendre en charge"
        dense
        mainColumn="demandeur"
        columns={[
          { key: 'numero', label: 'Numéro', tight: true },
          { key: 'demandeur', label: 'Demandeur', sort: { href: '?tri=demandeur' } },
          { key: 'etat', label: 'État', tight: true },
          { key: 'age', label: 'Reçue', tight: true, sort: { href: '?tri=age', direction: 'descending' } },
          { key: 'surface', label: 'Surface', numeric: true },
        ]}
        rows={[
          {
            key: '1',
            href: '/agent/demandes/VIO-26-7KM2Q',
            unread: true,
            cells: {
              numero: 'VIO-26-7KM2Q',
              demandeur: 'Mairie de Plassans',
              etat: <Status tone="action">À prendre en charge</Status>,
              age: 'il y a 2 h',
              surface: '1 250 m²',
            },
          },
          {
            key: '2',
            href: '/agent/demandes/VIO-26-4T9XR',
            cells: {
              numero: 'VIO-26-4T9XR',
              demandeur: 'Mairie des Artaud',
              etat: <Status tone="information">En cours d’examen</Status>,
              age: 'il y a 3 jours',
              surface: '380 m²',
            },
          },
        ]}
      />
    ),
  },
];
