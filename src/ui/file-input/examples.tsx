import type { Example } from '../gallery/example.ts';
import { FileInput } from './index.tsx';

export const examples: Example[] = [
  {
    title: 'Rien encore',
    node: (
      <FileInput
        id="deliberation"
        name="deliberation"
        label="Délibération du conseil municipal"
        hint="PDF, JPEG, PNG, HEIC, ODT ou DOCX, 10 Mo au plus."
        accept=".pdf,.jpg,.jpeg,.png,.heic,.odt,.docx"
      />
    ),
  },
  {
    title: 'Des fichiers reçus, un refusé',
    node: (
      <FileInput
        id="photos"
        name="photos"
        label="Photos des plantations"
        hint="De une à quatre photos, 10 Mo au plus chacune."
        multiple
        error="Le fichier jardin.gif est une image GIF : envoyez une photo JPEG, PNG ou HEIC"
        files={[
          {
            name: 'place-de-la-mairie.jpg',
            detail: 'Photo, 2,4 Mo',
            href: '/fichiers/1',
            status: { tone: 'success', text: 'Reçu' },
            remove: { name: 'retirer', value: '1' },
          },
          {
            name: 'rond-point-sud-vu-depuis-la-route-departementale.jpg',
            detail: 'Photo, 3,1 Mo',
            status: { tone: 'neutral', text: 'Contrôle en cours' },
            remove: { name: 'retirer', value: '2' },
          },
          {
            name: 'statuts.pdf',
            detail: 'PDF, 240 ko',
            href: '/fichiers/3',
            action: { label: 'Copier dans mes pièces justificatives', href: '/fichiers/3/dupliquer' },
          },
        ]}
      />
    ),
  },
  {
    title: 'Plus de place',
    node: (
      <FileInput
        id="plan"
        name="plan"
        label="Plan de gestion"
        optional
        full
        note="Un seul fichier : retirez-le pour en envoyer un autre."
        files={[
          {
            name: 'plan-de-gestion.pdf',
            detail: 'PDF, 1,2 Mo',
            status: { tone: 'success', text: 'Reçu' },
            remove: { name: 'retirer', value: '3' },
          },
        ]}
      />
    ),
  },
];
