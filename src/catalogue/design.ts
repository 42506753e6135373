import type { Definition } from '../forms/index.ts';
import type { ProcedureContent } from './content.ts';

/** Every reason for which something of the catalogue is refused. */
export type CatalogueRefusal =
  | 'missing'
  | 'too_long'
  | 'slug'
  | 'icon'
  | 'position'
  | 'taken'
  | 'category'
  | 'team'
  | 'unknown'
  | 'kind'
  | 'no_form'
  | 'form'
  | 'documents'
  | 'stale';

const documentsAsked = (form: Definition): number =>
  form.pages.flatMap((page) => page.fields).filter((field) => field.kind === 'document' && field.required)
    .length;

/** Whether the fiche warns of documents as the form asks for them: who was told of none must not be stopped for one. */
export const documentsAgree = (content: Pick<ProcedureContent, 'documents'>, form: Definition): boolean =>
  documentsAsked(form) === 0 || content.documents.length > 0;
