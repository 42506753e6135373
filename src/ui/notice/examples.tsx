import { ButtonGroup, ButtonLink } from '../button/index.tsx';
import type { Example } from '../gallery/example.ts';
import { Callout, Notice } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Information',
    node: (
      <Notice tone="information" title="Les inscriptions ferment le 30 avril 2027">
        <p>Un brouillon commencé avant cette date est gardé.</p>
      </Notice>
    ),
  },
  { title: 'Réussite', node: <Notice tone="success" role="status" title="Votre organisme est enregistré" /> },
  {
    title: 'Ce qui a échoué',
    node: (
      <Notice tone="danger" title="Le service de recherche d’adresses ne répond pas">
        <p>Vous pouvez taper l’adresse vous-même.</p>
      </Notice>
    ),
  },
  {
    title: 'Un appel encadré',
    node: (
      <Callout title="Le service vous demande un complément" icon="pencil">
        <p>Deux réponses sont à corriger avant le vendredi 20 novembre 2026.</p>
        <ButtonGroup>
          <ButtonLink href="/demandes/VIO-26-7KM2Q/completer">Compléter ma demande</ButtonLink>
        </ButtonGroup>
      </Callout>
    ),
  },
];
