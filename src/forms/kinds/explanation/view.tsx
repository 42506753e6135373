import { Link, Notice } from '../../../ui/index.ts';
import type { KindView } from '../view.ts';

/** A text to read before answering. */
export const ExplanationView: KindView<'explanation'> = ({ field }) => (
  <Notice tone="information" title={field.label}>
    {field.text.split(/\n\s*\n/).map((paragraph, index) => (
      <p key={index}>{paragraph}</p>
    ))}
    {field.link ? (
      <p>
        <Link href={field.link.url}>{field.link.label}</Link>
      </p>
    ) : null}
  </Notice>
);
