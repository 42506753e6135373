import type { Example } from '../gallery/example.ts';
import { Icon, iconNames } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Toutes les icônes',
    node: (
      <ul class="gallery-icons">
        {iconNames.map((name) => (
          <li key={name}>
            <Icon name={name} /> {name}
          </li>
        ))}
      </ul>
    ),
  },
];
