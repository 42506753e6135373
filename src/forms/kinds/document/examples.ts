import type { KindExamples } from '../example.ts';

const photo = { name: 'place.jpg', state: 'safe' };

export const documentExamples: readonly KindExamples[] = [
  {
    title: 'a document that is joined',
    field: { kind: 'document', label: 'Photos', maximum: 2 },
    documents: { field: [photo, { name: 'mairie.heic', state: 'pending' }] },
    accepted: [{ typed: {}, shown: ['place.jpg', 'mairie.heic'] }],
  },
  {
    title: 'a document that is missing',
    field: { kind: 'document', label: 'Photos' },
    refused: [{ typed: {}, code: 'missing', message: 'Joignez au moins un fichier pour « Photos ».' }],
  },
  {
    title: 'a recommended document that is missing',
    field: { kind: 'document', label: 'Plan', recommended: true },
    accepted: [{ typed: {}, shown: [] }],
  },
  {
    title: 'too many files',
    field: { kind: 'document', label: 'Photos', maximum: 1 },
    documents: { field: [photo, photo] },
    refused: [
      {
        typed: {},
        code: 'too-many',
        message:
          'Vous avez joint 2 fichiers pour « Photos » : il en faut 1 au plus. Retirez ceux qui sont en trop.',
      },
    ],
  },
  {
    title: 'an infected file',
    field: { kind: 'document', label: 'Photos' },
    documents: { field: [{ name: 'virus.pdf', state: 'infected' }] },
    refused: [
      {
        typed: {},
        code: 'infected',
        message:
          'Le fichier « virus.pdf » de « Photos » a été écarté par l’antivirus : retirez-le et joignez-en un autre.',
      },
    ],
  },
];
