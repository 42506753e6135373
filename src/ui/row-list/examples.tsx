import type { Example } from '../gallery/example.ts';
import { Status } from '../status/index.tsx';
import { ProgressLine } from '../steps/index.tsx';
import { RowList } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Des démarches',
    node: (
      <RowList
        items={[
          {
            href: '/demarches/fleurissement',
            title: 'Palmarès des Villes et Villages fleuris',
            description: 'Inscrire votre commune au concours départemental.',
            tags: [
              { children: 'Département de la Viorne', framed: true },
              { children: 'Compte nécessaire', icon: 'lock' },
              { children: 'en 20 min', icon: 'clock' },
            ],
          },
          {
            href: '/demarches/arbre',
            title: 'Signaler un arbre dangereux',
            description: 'Sur une route départementale ou un espace naturel.',
            tags: [
              { children: 'Département de la Viorne', framed: true },
              { children: 'en 5 min', icon: 'clock' },
            ],
          },
        ]}
      />
    ),
  },
  {
    title: 'Des demandes',
    node: (
      <RowList
        items={[
          {
            href: '/demandes/VIO-26-7KM2Q',
            title: 'Palmarès des Villes et Villages fleuris',
            description: 'Le service vous demande un complément avant le 20 novembre.',
            unread: true,
            end: (
              <>
                <Status tone="action">À compléter</Status>
                <ProgressLine value={2} total={4} />
              </>
            ),
          },
        ]}
      />
    ),
  },
];
