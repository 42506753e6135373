import type { Example } from '../gallery/example.ts';
import { ContactCard } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Un service',
    node: (
      <ContactCard
        title="Direction de l’environnement"
        headingLevel={3}
        openingHours={['Lundi au vendredi', '9 h à 12 h et 14 h à 17 h']}
        phone="04 00 00 12 34"
        email="environnement@viorne.fr"
        address={['Hôtel du Département', '2 cours Sauvaire', '13990 Plassans']}
        mapHref="https://www.openstreetmap.org/"
      />
    ),
  },
];
