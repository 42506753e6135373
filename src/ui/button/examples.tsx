import type { Example } from '../gallery/example.ts';
import { Button, ButtonGroup, ButtonLink } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Une action principale, une autre à côté',
    node: (
      <ButtonGroup>
        <Button>Continuer</Button>
        <Button variant="secondary" name="intention" value="plus-tard">
          Enregistrer et quitter
        </Button>
      </ButtonGroup>
    ),
  },
  { title: 'Avec une icône', node: <Button icon="send">Transmettre ma demande</Button> },
  {
    title: 'Ce qui détruit',
    node: (
      <Button variant="danger" icon="trash-2">
        Supprimer le brouillon
      </Button>
    ),
  },
  {
    title: 'Discret, petit, avec un objet entendu',
    node: (
      <Button variant="quiet" small hiddenText="carte-recto.jpg">
        Retirer
      </Button>
    ),
  },
  {
    title: 'Un lien en forme de bouton',
    node: (
      <ButtonLink href="/demarches/fleurissement/deposer" icon="file-pen">
        Déposer un dossier
      </ButtonLink>
    ),
  },
];
