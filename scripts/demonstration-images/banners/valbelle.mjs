import { height, ridge, sky, village, warmWalls, width } from '../scenery.mjs';
import { cloud, dice, disc, leaf, line, oval, path, rect, rose, scatter, svg, tree } from '../shapes.mjs';

const roses = [
  ['#a8324f', '#cf5f7c', '#f0a6b5'],
  ['#d98b9a', '#efb3bd', '#fbdde0'],
  ['#d9a23c', '#f0c668', '#fbe6a8'],
  ['#e9dcc8', '#f7efe1', '#ffffff'],
];

const washHouse = (x, y) => [
  rect(x, y - 18, 520, 26, '#bca98c'),
  rect(x + 20, y - 40, 480, 30, '#8fc0cc'),
  line(`M${x + 60} ${y - 24} q24 -6 48 0 t48 0 t48 0 t48 0 t48 0 t48 0`, '#e3f2f3', 4),
  [0, 1, 2, 3, 4].map((index) =>
    rect(x + 14 + index * 118, y - 150, 20, 140, index % 2 ? '#d8c3a3' : '#e6d4b6'),
  ),
  path(
    `M${x - 34} ${y - 146} L${x + 70} ${y - 258} L${x + 450} ${y - 258} L${x + 554} ${y - 146} Z`,
    '#a9553d',
  ),
  [0, 1, 2].map((index) =>
    line(
      `M${x - 8 + index * 26} ${y - 176 - index * 28} L${x + 528 - index * 26} ${y - 176 - index * 28}`,
      '#8d4432',
      4,
      'opacity="0.6"',
    ),
  ),
];

const bush = (random, x, y, spread, rise) => [
  oval(x, y, spread * 0.55, rise * 0.75, '#35602f'),
  scatter(random, 60, (roll) =>
    leaf(
      x + (roll() - 0.5) * spread,
      y - (roll() - 0.35) * rise,
      24 + roll() * 18,
      roll() * 360,
      ['#3f6f38', '#548a45', '#2f5a2c'][Math.floor(roll() * 3)],
    ),
  ),
  scatter(random, 22, (roll) =>
    rose(
      x + (roll() - 0.5) * spread,
      y - (roll() - 0.35) * rise,
      15 + roll() * 13,
      roses[Math.floor(roll() * roses.length)],
    ),
  ),
];

/** The village, its wash-house and its roses. */
export const valbelle = () => {
  const random = dice(37);
  return svg(
    width,
    height,
    sky([0, '#cfe6e4'], [0.6, '#f5f1df'], [1, '#f5f1df']),
    disc(420, 170, 76, '#fbe2a0', 'opacity="0.9"'),
    cloud(900, 110, 90),
    cloud(1560, 150, 70, '#ffffff', 0.65),
    ridge(random, 340, 150, '#b9cfb4', 4),
    ridge(random, 420, 120, '#93b785', 4),
    scatter(random, 24, (roll) =>
      tree(roll() * width, 430 + roll() * 40, 36 + roll() * 22, '#5c8a55', '#92b97f'),
    ),
    village(random, 260, 500, 0.95, warmWalls, '#a85a42'),
    village(random, 1330, 490, 0.7, warmWalls, '#b56a50'),
    ridge(random, 530, 36, '#86ac62', 3),
    path('M0 640 C500 560 1300 560 1920 650 L1920 720 L0 720 Z', '#d9c8a6'),
    [210, 610, 1330, 1750].map((x) => tree(x, 580, 90 + random() * 30, '#4c7c47', '#8db878')),
    washHouse(700, 590),
    bush(random, 150, 690, 460, 190),
    bush(random, 640, 716, 300, 110),
    bush(random, 1400, 712, 340, 130),
    bush(random, 1780, 690, 440, 200),
  );
};
