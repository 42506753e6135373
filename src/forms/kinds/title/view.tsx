import { inputId } from '../../../ui/index.ts';
import type { KindView } from '../view.ts';

/** The title of a part of the page. */
export const TitleView: KindView<'title'> = ({ field, name }) => (
  <h2 class="form-title" id={inputId(name)}>
    {field.label}
  </h2>
);
