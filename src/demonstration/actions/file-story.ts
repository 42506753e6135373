import { visitOf } from '../../access/index.ts';
import { type AskedDocument, attachToDraft, receiveFile } from '../../documents/index.ts';
import { transmitDraft } from '../../filing/index.ts';
import type { Definition } from '../../forms/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { openPicture } from '../contents.ts';
import type { LibraryStory } from '../library.ts';
import { insertStoryDraft } from '../repository.ts';
import type { Cast } from '../story-cast.ts';
import { entriesOf } from '../story-moments.ts';

const askedDocumentOf = (form: Definition, key: string): AskedDocument => {
  const field = form.pages.flatMap((page) => page.fields).find((one) => one.key === key);
  if (field?.kind !== 'document') throw new Error(`demonstration: ${key} is no document of this form`);
  return field;
};

const attachFiles = async (
  platform: Platform,
  cast: Cast,
  { draft, form, story }: { draft: string; form: Definition; story: LibraryStory },
): Promise<void> => {
  const place = { authority: cast.portal.id, space: cast.space.id, draft };
  const account = cast.citizen.account;
  for (const [key, files] of Object.entries(story.documents)) {
    const asked = askedDocumentOf(form, key);
    for (const { file, name } of files) {
      const reception = await receiveFile(platform, openPicture(file), name, asked);
      if ('refused' in reception) throw new Error(`demonstration: ${file} is refused`);
      await platform.database.withScope({ kind: 'account', account }, (tx) =>
        attachToDraft(platform, tx, { place, asked, account }, reception.received),
      );
    }
  }
};

/** Types, joins and sends what the story says, as the citizen would; returns the number of the request. */
export const fileStory = async (
  platform: Platform,
  cast: Cast,
  filed: { readonly draft: string; readonly form: Definition; readonly story: LibraryStory },
): Promise<string> => {
  const { citizen, portal, space, procedure } = cast;
  const at = platform.clock();
  await platform.database.withScope({ kind: 'account', account: citizen.account }, (tx) =>
    insertStoryDraft(tx, {
      id: filed.draft,
      authority_id: portal.id,
      procedure_id: procedure.id,
      form_version_id: procedure.form_version_id,
      space_id: space.id,
      account_id: citizen.account,
      entries: entriesOf(filed.story, at),
      page: filed.form.pages.at(-1)?.key ?? '',
      at,
    }),
  );
  await attachFiles(platform, cast, filed);
  const visit = visitOf({ portal, viewer: citizen, byHost: false }, platform.config.baseUrl);
  const outcome = await transmitDraft(platform, { viewer: citizen, visit }, filed.draft);
  if (outcome.kind !== 'sent') throw new Error(`demonstration: ${filed.story.key} was not sent`);
  return outcome.number;
};
