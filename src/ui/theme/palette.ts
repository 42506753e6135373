/**
 * Paper and ink: the neutral colours of the two schemes. They stand in `tokens.css` too — a test compares — because
 * the shades of an authority's colour are computed against these grounds.
 */
export const palette = {
  light: {
    paper: '#f8f4ed',
    surface: '#fffdfa',
    sunken: '#efe9de',
    ink: '#221e19',
    'ink-soft': '#5a5248',
    line: '#ddd4c5',
    'line-strong': '#7d7366',
    information: '#1f5673',
    'information-ground': '#e6eff2',
    success: '#27603a',
    'success-ground': '#e6f0e4',
    danger: '#a3261b',
    'danger-ground': '#fbe9e4',
  },
  dark: {
    paper: '#191714',
    surface: '#221f1b',
    sunken: '#2c2823',
    ink: '#f3eee6',
    'ink-soft': '#bdb4a7',
    line: '#3d3831',
    'line-strong': '#968b7c',
    information: '#9ccbe4',
    'information-ground': '#1e2d35',
    success: '#9fd4a9',
    'success-ground': '#1f2f23',
    danger: '#ffb0a3',
    'danger-ground': '#3c211d',
  },
} as const;

export type Scheme = keyof typeof palette;

/** The grounds on which words and controls of the authority's colour may stand. */
export const groundNames = ['paper', 'surface', 'sunken'] as const;
