import { DateInput } from '../../../ui/index.ts';
import { entryText } from '../../entries.ts';
import { type KindView, questionProps } from '../view.ts';
import { wrongParts } from './wrong-parts.ts';

/** Three boxes under one legend. */
export const DateView: KindView<'date'> = (props) => {
  const { field, name, entries, problems } = props;
  return (
    <DateInput
      {...questionProps(props)}
      value={{
        day: entryText(entries, `${name}.day`),
        month: entryText(entries, `${name}.month`),
        year: entryText(entries, `${name}.year`),
      }}
      autocomplete={field.autocomplete === 'bday' ? 'bday' : undefined}
      wrongParts={wrongParts(problems)}
    />
  );
};
