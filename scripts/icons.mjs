// Writes src/ui/icon/shapes.generated.ts: the shapes of the Lucide icons that the product draws, and no other.
// Add a name below, run `node scripts/icons.mjs`, commit both files. The check `--check` fails when they differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const names = `
  archive arrow-down arrow-left arrow-right arrow-up arrow-up-down baby bell book-open briefcase building-2 bus calendar
  calendar-check camera check chevron-down chevron-right circle circle-alert circle-check circle-dot circle-help circle-x
  clipboard-list clock cloud-check credit-card download droplets euro external-link eye eye-off file-check file-pen file-text flower-2 folder
  graduation-cap handshake heart-handshake history hourglass house id-card image inbox info landmark layout-dashboard leaf
  list-filter lock log-in log-out mail map map-pin megaphone menu message-square-text newspaper paperclip pencil phone plus
  printer recycle refresh-cw save scale search send settings shield-check sticky-note tag ticket trash-2 tree-deciduous
  triangle-alert trophy undo-2 upload user user-plus users utensils vote wifi-off wrench x
`
  .split(/\s+/)
  .filter(Boolean);

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lucide = dirname(createRequire(import.meta.url).resolve('lucide-static/package.json'));

function shapes(name) {
  const svg = readFileSync(join(lucide, 'icons', `${name}.svg`), 'utf8');
  const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  return inner
    .replace(/\s*\n\s*/g, '')
    .replace(/ \/>/g, '/>')
    .trim();
}

const lines = names.map((name) => `  '${name}': '${shapes(name)}',`);
const text = `// Written by scripts/icons.mjs from lucide-static (ISC licence, some icons from Feather, MIT). Do not edit.

/** Inner SVG of each icon, drawn on a 24 × 24 grid with strokes. */
export const iconShapes = {
${lines.join('\n')}
} as const;

export type IconName = keyof typeof iconShapes;
`;

const target = join(root, 'src/ui/icon/shapes.generated.ts');
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('src/ui/icon/shapes.generated.ts differs from lucide-static: run node scripts/icons.mjs');
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}
