import type { Example } from '../gallery/example.ts';
import { Link } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Dans une phrase',
    node: (
      <p>
        Lisez <Link href="/reglement">le règlement du concours</Link> avant de commencer.
      </p>
    ),
  },
  {
    title: 'Vers un autre onglet',
    node: (
      <p>
        <Link href="https://www.villes-et-villages-fleuris.com/" newWindow>
          Le label national
        </Link>
      </p>
    ),
  },
];
