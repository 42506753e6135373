import { height, ridge, sky, village, warmWalls, width } from '../scenery.mjs';
import { cloud, dice, disc, flower, line, path, poplar, rect, scatter, svg, tree } from '../shapes.mjs';

const field = (x, y, w, h, fill, stripe) => [
  path(
    `M${x} ${y} L${x + w} ${y - h * 0.18} L${x + w * 1.12} ${y + h * 0.8} L${x + w * 0.06} ${y + h} Z`,
    fill,
  ),
  [1, 2, 3, 4, 5].map((index) =>
    line(
      `M${x + (w * index) / 6} ${y - (h * 0.18 * index) / 6} L${x + w * 0.06 + (w * 1.06 * index) / 6} ${y + h - (h * 0.2 * index) / 6}`,
      stripe,
      4,
      'opacity="0.5"',
    ),
  ),
];

const mill = (x, y) => [
  rect(x, y - 130, 130, 130, '#ecd8b5'),
  path(`M${x - 12} ${y - 128} L${x + 65} ${y - 190} L${x + 142} ${y - 128} Z`, '#9c4f38'),
  rect(x + 24, y - 100, 20, 28, '#42566a'),
  rect(x + 84, y - 100, 20, 28, '#42566a'),
  disc(x + 150, y - 40, 56, 'none', 'stroke="#6a4a33" stroke-width="10"'),
  [0, 45, 90, 135].map(
    (angle) =>
      `<rect x="${x + 146}" y="${y - 96}" width="8" height="112" fill="#6a4a33" transform="rotate(${angle} ${x + 150} ${y - 40})"/>`,
  ),
];

/** The valley in late summer: fields, a river from one village to the next, the mill. */
export const pays = () => {
  const random = dice(53);
  const colours = [
    ['#e3bd62', '#c99a3e'],
    ['#a9bb62', '#8aa048'],
    ['#d59a52', '#b87f3a'],
    ['#8cab5a', '#6f9145'],
    ['#efd489', '#d7b45e'],
  ];
  return svg(
    width,
    height,
    sky([0, '#f3d7a2'], [0.5, '#fbeed3'], [1, '#fbeed3']),
    disc(1540, 170, 82, '#f4a95a', 'opacity="0.9"'),
    cloud(380, 120, 80, '#ffffff', 0.7),
    cloud(1080, 90, 60, '#ffffff', 0.6),
    ridge(random, 300, 90, '#cdbd9d', 5),
    ridge(random, 350, 80, '#b3b583', 4),
    ridge(random, 400, 60, '#9dae68', 5),
    village(random, 300, 402, 0.36, warmWalls, '#b0644a'),
    village(random, 1130, 392, 0.32, warmWalls, '#b0644a'),
    village(random, 1600, 420, 0.4, warmWalls, '#b0644a'),
    scatter(random, 16, (roll, index) => {
      const [fill, stripe] = colours[index % colours.length];
      return field(
        (index % 8) * 250 - 60 + roll() * 30,
        420 + Math.floor(index / 8) * 120,
        240,
        120,
        fill,
        stripe,
      );
    }),
    scatter(random, 40, (roll) =>
      tree(roll() * width, 420 + roll() * 170, 22 + roll() * 20, '#5b7d45', '#93ad66'),
    ),
    path(
      'M1240 400 C1080 430 1380 460 1180 500 C900 552 1240 580 980 640 C820 676 900 700 860 730 L1290 730 C1300 690 1210 680 1330 630 C1480 570 1200 556 1390 500 C1500 462 1190 436 1290 400 Z',
      '#86bccb',
    ),
    line(
      'M1170 520 q60 12 130 0 M1060 640 q70 14 150 0 M1000 690 q60 10 120 0',
      '#e0f1f2',
      5,
      'opacity="0.8"',
    ),
    mill(760, 660),
    scatter(random, 7, (roll, index) =>
      poplar(1420 + index * 70 + roll() * 18, 670 + roll() * 24, 170 + roll() * 50, '#4f7a43', '#93b56a'),
    ),
    scatter(random, 7, (roll, index) =>
      tree(60 + index * 84 + roll() * 30, 690 + roll() * 26, 84 + roll() * 40, '#4b733c', '#86a85c'),
    ),
    scatter(random, 90, (roll) =>
      flower(
        roll() * width,
        668 + roll() * 50,
        6 + roll() * 5,
        ['#d8452f', '#f6ead0', '#5f78b8', '#f2c14f'][Math.floor(roll() * 4)],
      ),
    ),
  );
};
