const columns = ['what', 'product', 'compared with', 'measured', 'budget', 'met'];

const verdict = ({ value, budget }) => {
  if (budget === undefined) return '–';
  return value <= budget ? 'yes' : 'NO';
};

const round = (value, digits = 2) => value.toFixed(digits);

/** A line about a ratio of two measures of one run. */
export const ratioLine = (what, { product, reference, unit = 'ms', budget }) => {
  const value = product / reference;
  return {
    cells: [what, `${round(product)} ${unit}`, `${round(reference)} ${unit}`, `× ${round(value)}`],
    limit: budget === undefined ? '–' : `≤ × ${budget}`,
    value,
    budget,
  };
};

/** A line about a quantity. */
export const quantityLine = (what, { value, unit, budget }) => ({
  cells: [what, '', '', `${round(value, 1)} ${unit}`],
  limit: budget === undefined ? '–' : `≤ ${budget} ${unit}`,
  value,
  budget,
});

/** Prints the lines as a table; returns whether every budget is met. */
export const printTable = (lines) => {
  const rows = [columns, ...lines.map((line) => [...line.cells, line.limit, verdict(line)])];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column])).join('  '));
  return lines.every((line) => verdict(line) !== 'NO');
};

/** Prints the lines as JSON, for programs; returns whether every budget is met. */
export const printFigures = (lines) => {
  const figures = lines.map(({ cells: [what], value, budget }) => ({ what, value, budget: budget ?? null }));
  console.log(JSON.stringify(figures, null, 2));
  return lines.every((line) => verdict(line) !== 'NO');
};
