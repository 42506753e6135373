import type { FastifyInstance } from 'fastify';
import { renderPage } from '../../../frame/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { calendarDateOf } from '../../../platform/text/index.ts';
import { catalogueEntry } from '../../menu-entries.ts';
import { type Catalogue, type CatalogueQuestion, readCatalogue } from '../../repository.ts';
import { type CatalogueParameters, questionOf } from './address.ts';
import { words } from './messages.ts';
import { CataloguePage } from './view.tsx';

const titleOf = ({ query, category }: CatalogueQuestion, { categories }: Catalogue): string => {
  if (query) return words.titleFor(query);
  const name = categories.find(({ slug }) => slug === category)?.name;
  return name ? words.titleOf(name) : words.title;
};

/** The catalogue of a portal, searched and filtered by its address: a plain form, with or without JavaScript. */
export const registerCataloguePage = (app: FastifyInstance, platform: Platform): void => {
  app.get<{ Querystring: CatalogueParameters }>('/:portal/demarches', async (request, reply) => {
    const { visit } = request;
    const question = questionOf(request.query);
    const catalogue = await readCatalogue(platform.database, visit.portal.id, question);
    return renderPage(request, reply, platform, {
      title: titleOf(question, catalogue),
      description: words.description(visit.portal.name_of),
      islands: ['catalogue-search'],
      current: catalogueEntry,
      unlisted: question.query !== '',
      children: (
        <CataloguePage
          visit={visit}
          question={question}
          catalogue={catalogue}
          today={calendarDateOf(platform.clock())}
        />
      ),
    });
  });
};
