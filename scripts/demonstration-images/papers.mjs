/** What the citizens of the demonstration join to their requests: views cut out of the landscapes, a hand-drawn plan. */
import { disc, line, path, rect, svg } from './shapes.mjs';

/** Parts of the landscapes, as a phone would have taken them. */
export const photos = {
  'place-du-lavoir': { banner: 'valbelle', left: 560, top: 120, width: 800, height: 600 },
  'rosiers-de-la-mairie': { banner: 'valbelle', left: 0, top: 300, width: 560, height: 420 },
  'quai-des-moulins': { banner: 'plassans', left: 120, top: 150, width: 760, height: 570 },
  'jardinieres-du-pont': { banner: 'plassans', left: 700, top: 240, width: 640, height: 480 },
};

const site = (x, y, number) => [
  disc(x, y, 26, '#c02942'),
  `<text x="${x}" y="${y + 10}" font-family="sans-serif" font-size="28" font-weight="bold" text-anchor="middle" fill="#ffffff">${number}</text>`,
];

const street = (d) => [line(d, '#cfc6b4', 30), line(d, '#ffffff', 22)];

/** The plan of a town, with three sites marked in red. */
export const plan = svg(
  1200,
  850,
  rect(0, 0, 1200, 850, '#f7f3ea'),
  path(
    'M0 560 C260 500 420 660 700 600 C900 556 1000 640 1200 590 L1200 700 C1000 740 880 660 690 706 C430 766 240 610 0 672 Z',
    '#a9d0dc',
  ),
  street('M60 120 L1140 180'),
  street('M200 60 L320 500'),
  street('M620 140 L660 820'),
  street('M320 420 L1120 380'),
  street('M920 170 L980 560'),
  [
    [90, 190],
    [360, 180],
    [470, 300],
    [720, 220],
    [1010, 240],
    [400, 470],
    [720, 440],
  ].map(([x, y]) => rect(x, y, 110, 76, '#d9c3a0', 'stroke="#b39c78" stroke-width="3"')),
  disc(830, 300, 46, '#a9c78a'),
  disc(180, 380, 60, '#a9c78a'),
  site(345, 455, 1),
  site(660, 585, 2),
  site(830, 300, 3),
);

/** A scanned letter: lines stand for words, so that nothing in it is anybody's. */
export const paper = svg(
  850,
  1100,
  rect(0, 0, 850, 1100, '#f4f1ea'),
  rect(40, 40, 770, 1020, '#ffffff', 'stroke="#dcd6ca" stroke-width="2"'),
  rect(100, 100, 220, 26, '#5b6770'),
  rect(100, 142, 160, 12, '#b3bac0'),
  rect(100, 166, 180, 12, '#b3bac0'),
  rect(500, 240, 230, 14, '#8b949b'),
  rect(500, 268, 190, 14, '#8b949b'),
  rect(100, 350, 420, 22, '#5b6770'),
  Array.from({ length: 14 }, (_, row) =>
    rect(
      100,
      410 + row * 30 + Math.floor(row / 5) * 26,
      row % 5 === 4 ? 380 : 640 - (row % 3) * 24,
      12,
      '#c3c9ce',
    ),
  ),
  line('M520 960 C550 910 570 990 600 940 C625 900 640 980 700 930', '#31506b', 5),
);
