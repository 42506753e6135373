import type { Stewardship } from '../access/index.ts';
import {
  createCategories,
  type LibraryProcedure,
  publishForms,
  publishProcedures,
  type Taking,
  takeProcedures,
} from '../catalogue/index.ts';
import { done, found } from './done.ts';
import type { LibraryAuthority } from './library.ts';
import type { Making, PlacedAuthority } from './making.ts';

type Own = LibraryAuthority['procedures'][number];

/** What the fiche says in this authority: its own facts where it has some, the documents of the store. */
const contentOf = ({ content }: LibraryProcedure, own: Own, { contents }: Making) => ({
  purpose: own.purpose ?? content.purpose,
  audience: own.audience ?? content.audience,
  conditions: own.conditions ?? content.conditions,
  steps: own.steps ?? content.steps,
  duration: own.duration ?? content.duration,
  downloads: content.downloads.map((download) => ({
    ...download,
    ...found(contents.downloads.get(download.file), download.file),
  })),
});

const makeCategories = async (
  stewardship: Stewardship,
  authority: PlacedAuthority,
  used: ReadonlySet<string>,
  { library }: Making,
): Promise<ReadonlyMap<string, string>> => {
  const categories = library.categories.filter(({ slug }) => used.has(slug));
  const made = done(
    await createCategories(stewardship, authority.id, categories),
    `categories of ${authority.slug}`,
  );
  return new Map(categories.map(({ slug }, index) => [slug, found(made[index], slug).id]));
};

const takingOf = (
  { own, procedure, position }: { own: Own; procedure: LibraryProcedure; position: number },
  authority: PlacedAuthority,
  categories: ReadonlyMap<string, string>,
  making: Making,
): Taking => ({
  procedure,
  position,
  popularity: own.popularity,
  category: found(categories.get(procedure.category), procedure.category),
  team: found(
    authority.teams.find(({ key }) => key === own.team),
    `team ${own.team}`,
  ).id,
  own: { name: own.name, summary: own.summary, content: contentOf(procedure, own, making) },
});

/** Takes the démarches that the library says, publishes their forms, then shows them. */
export const offerProcedures = async (
  stewardship: Stewardship,
  { procedures }: LibraryAuthority,
  authority: PlacedAuthority,
  making: Making,
): Promise<void> => {
  const { id, slug } = authority;
  const chosen = procedures.map((own, position) => ({
    own,
    position,
    procedure: found(
      making.library.procedures.find((one) => one.slug === own.slug),
      own.slug,
    ),
  }));
  const used = new Set(chosen.map(({ procedure }) => procedure.category));
  const categories = await makeCategories(stewardship, authority, used, making);
  const takings = chosen.map((one) => takingOf(one, authority, categories, making));
  const taken = done(await takeProcedures(stewardship, id, takings), `démarches of ${slug}`);
  const ids = taken.map((one) => one.id);
  const forms = chosen.flatMap(({ procedure }, index) =>
    procedure.kind === 'form' ? [{ procedure: found(ids[index], procedure.slug), form: procedure.form }] : [],
  );
  done(await publishForms(stewardship, id, forms), `forms of ${slug}`);
  done(await publishProcedures(stewardship, id, ids), `publication of ${slug}`);
};
