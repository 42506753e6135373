import type { Example } from '../gallery/example.ts';
import { SummaryList, SummarySection } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Une partie d’un récapitulatif',
    node: (
      <SummarySection
        title="Votre organisme"
        headingLevel={3}
        change={{ href: '/etape/2', object: 'votre organisme' }}
        rows={[
          { label: 'Nom', value: 'Mairie de Plassans' },
          { label: 'Adresse', value: ['1 rue de la Banne', '13990 Plassans'] },
          { label: 'Site internet', value: '' },
        ]}
      />
    ),
  },
  {
    title: 'Un lien par ligne, une réponse modifiée, une raison',
    node: (
      <SummaryList
        rows={[
          {
            label: 'Surface fleurie',
            value: '1 250 m²',
            changed: true,
            note: 'Avant : 12 500 m²',
          },
          {
            label: 'Date de la dernière plantation',
            value: '12 octobre 2026',
            change: { href: '/etape/3#plantation-day', object: 'la date de la dernière plantation' },
          },
        ]}
      />
    ),
  },
];
