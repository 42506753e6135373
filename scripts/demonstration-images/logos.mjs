/** Emblems of the demonstration's authorities: one idea each, on a disc of paper that stands out on any header. */
import { disc, leaf, line, path, rect, rose, svg } from './shapes.mjs';

const size = 256;
const paper = '#fdf8ee';

const emblem = (colour, ...parts) =>
  svg(
    size,
    size,
    `<defs><clipPath id="round"><circle cx="128" cy="128" r="112"/></clipPath></defs>`,
    disc(128, 128, 126, paper),
    disc(128, 128, 118, colour),
    disc(128, 128, 112, paper),
    `<g clip-path="url(#round)">`,
    parts,
    '</g>',
  );

const berry = (x, y, radius) => [
  disc(x, y, radius, '#c02942'),
  disc(x - radius * 0.3, y - radius * 0.35, radius * 0.28, '#f3a6ad'),
];

/** A branch of viorne: leaves and red berries. */
const viorne = emblem(
  '#8a2846',
  line('M128 218 C126 180 130 150 128 112', '#6a4a35', 8),
  line('M128 150 C112 138 100 128 92 112', '#6a4a35', 6),
  line('M128 150 C144 138 156 128 164 112', '#6a4a35', 6),
  leaf(124, 190, 84, 200, '#3f7350'),
  leaf(132, 190, 84, -20, '#4f8a5f'),
  leaf(118, 160, 66, 215, '#4f8a5f'),
  leaf(138, 160, 66, -35, '#3f7350'),
  [
    [128, 62, 21],
    [94, 76, 20],
    [162, 76, 20],
    [76, 108, 19],
    [180, 108, 19],
    [110, 102, 21],
    [147, 102, 21],
  ].map(([x, y, radius]) => berry(x, y, radius)),
);

/** A bridge over the water and the belfry. */
const plassans = emblem(
  '#1c5a78',
  rect(0, 0, 256, 170, '#e8f1f2'),
  rect(108, 58, 40, 84, '#e9c9a0'),
  path('M100 60 L128 22 L156 60 Z', '#a8503a'),
  disc(128, 82, 11, paper),
  line('M128 82 L128 75 M128 82 L133 84', '#1c5a78', 3),
  rect(20, 128, 216, 22, '#1c5a78'),
  path(
    'M20 150 L236 150 L236 190 L214 190 A33 33 0 0 0 148 190 L108 190 A33 33 0 0 0 42 190 L20 190 Z',
    '#1c5a78',
  ),
  rect(0, 186, 256, 70, '#9cc7d3'),
  line('M28 204 q14 -10 28 0 t28 0 t28 0 t28 0 t28 0 t28 0 t28 0', paper, 7),
  line('M42 226 q14 -10 28 0 t28 0 t28 0 t28 0 t28 0 t28 0', paper, 7),
);

/** A rose and its leaves. */
const valbelle = emblem(
  '#3f6a2a',
  line('M128 240 C126 204 130 182 128 150', '#3f6a2a', 9),
  leaf(128, 212, 78, 205, '#5d8c3c'),
  leaf(128, 212, 78, -25, '#3f6a2a'),
  leaf(96, 140, 52, 150, '#5d8c3c'),
  leaf(160, 140, 52, 30, '#5d8c3c'),
  rose(128, 102, 58, ['#b23a5e', '#d4607f', '#f0a3b4']),
);

/** Three hills, one river. */
const pays = emblem(
  '#7f4f16',
  rect(0, 0, 256, 256, '#fbe7bd'),
  disc(176, 78, 30, '#e8963a'),
  path('M-10 150 C40 80 90 80 140 150 L140 256 L-10 256 Z', '#a9b665'),
  path('M110 160 C160 92 210 92 266 160 L266 256 L110 256 Z', '#869a4b'),
  path('M20 190 C80 128 150 128 230 190 L256 256 L0 256 Z', '#5f7a3a'),
  path(
    'M150 150 C120 172 178 186 132 206 C100 222 120 240 96 262 L160 262 C170 240 196 222 170 204 C206 184 158 172 162 150 Z',
    '#7db7cf',
  ),
);

export const logos = { viorne, plassans, valbelle, 'pays-de-plassans': pays };
