import { Hint, inputId } from '../../../ui/index.ts';
import type { KindView } from '../view.ts';
import { calculatedMessages } from './messages.ts';

/** The result, kept up to date by the island; silent, or it would be read at each key pressed. */
export const CalculatedView: KindView<'calculated'> = ({ field, name, result, labelSuffix }) => {
  const { operation, of, decimals, format, unit, unitSingular } = field;
  const id = inputId(name);
  return (
    <div class="field">
      <p class="field-label" id={`${id}-label`}>
        {field.label}
        {labelSuffix}
      </p>
      <Hint id={id}>{field.hint}</Hint>
      <output
        class="form-result"
        id={id}
        aria-live="off"
        aria-labelledby={`${id}-label`}
        data-name={name}
        data-calculate={JSON.stringify({ operation, of, decimals, format, unit, unitSingular })}
        data-empty={calculatedMessages.empty}
      >
        {result ?? calculatedMessages.empty}
      </output>
    </div>
  );
};
