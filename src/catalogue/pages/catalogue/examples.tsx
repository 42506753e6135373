import { type PageExample, stranger } from '../../../frame/testing.ts';
import { catalogueEntry } from '../../menu-entries.ts';
import type { Catalogue, CatalogueEntry } from '../../repository.ts';
import { words } from './messages.ts';
import { CataloguePage } from './view.tsx';

const { id, name } = stranger.portal;
const department = { id, slug: 'viorne', host: null, name };
const commune = {
  ...department,
  id: '018f0000-0000-7000-8000-000000000009',
  slug: 'plassans',
  name: 'Plassans',
};

const flowers: CatalogueEntry = {
  slug: 'villes-et-villages-fleuris',
  name: 'Palmarès des Villes et Villages fleuris',
  summary: 'Inscrire votre commune au palmarès départemental.',
  kind: 'form',
  requiresAccount: true,
  holder: 'organisation',
  minutes: 15,
  opensOn: null,
  closesOn: null,
  authority: department,
};

const found: Catalogue = {
  entries: [
    flowers,
    {
      ...flowers,
      slug: 'acte-de-naissance',
      name: 'Copie intégrale ou extrait d’un acte de naissance',
      summary: 'Pour une personne née dans la commune, par courrier ou à retirer au guichet.',
      requiresAccount: false,
      holder: 'person',
      minutes: 5,
      authority: commune,
    },
  ],
  categories: [
    { slug: 'environnement', name: 'Environnement', icon: 'leaf', count: 1 },
    { slug: 'etat-civil', name: 'État civil', icon: 'file-text', count: 1 },
  ],
};

const page = { description: words.description(stranger.portal.name_of), current: catalogueEntry };

export const examples: PageExample[] = [
  {
    name: 'catalogue',
    visit: stranger,
    page: {
      ...page,
      title: words.title,
      children: (
        <CataloguePage
          visit={stranger}
          question={{ query: '', category: null }}
          catalogue={found}
          today="2026-11-03"
        />
      ),
    },
  },
  {
    name: 'catalogue-nothing-found',
    visit: stranger,
    page: {
      ...page,
      title: words.titleFor('dromadaire'),
      children: (
        <CataloguePage
          visit={stranger}
          question={{ query: 'dromadaire', category: null }}
          catalogue={{ entries: [], categories: [] }}
          today="2026-11-03"
        />
      ),
    },
  },
];
