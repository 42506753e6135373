import type { Example } from '../gallery/example.ts';
import { Link } from '../link/index.tsx';
import { Columns, Prose, Section, Sheet } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Deux colonnes et une section',
    node: (
      <Columns sideLabel="Votre contact" side={<p>Direction de l’environnement, 04 00 00 12 34</p>}>
        <Section
          title="À qui s’adresse ce concours ?"
          headingLevel={3}
          action={<Link href="/regles">Le règlement</Link>}
        >
          <p>Aux communes de moins de 30 000 habitants du département.</p>
        </Section>
      </Columns>
    ),
  },
  {
    title: 'Une feuille',
    node: (
      <Sheet>
        <p>Ce qui est à remplir, ou à lire avec attention.</p>
      </Sheet>
    ),
  },
  {
    title: 'Un texte long',
    node: (
      <Prose>
        <p>Le jury visite les communes inscrites entre le 15 juin et le 31 juillet.</p>
        <ul>
          <li>une visite d’une heure, avec un élu ;</li>
          <li>une note sur 100, communiquée à la commune.</li>
        </ul>
      </Prose>
    ),
  },
];
