interface Option {
  value: string;
  label: string;
}

/** The words of an option; its value when the definition no longer has it. */
export function optionLabel(options: readonly Option[], stored: string): string {
  return options.find((option) => option.value === stored)?.label ?? stored;
}

/** Tells whether a value is one of the options. */
export function isOption(options: readonly Option[], typed: string): boolean {
  return options.some((option) => option.value === typed);
}
