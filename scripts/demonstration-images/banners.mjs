/** Landscapes behind the question of each portal's home. */
import {
  church,
  cloud,
  dice,
  disc,
  fade,
  flower,
  hills,
  house,
  leaf,
  line,
  oval,
  path,
  poplar,
  rect,
  rose,
  scatter,
  svg,
  tree,
} from './shapes.mjs';

const width = 1920;
const height = 720;

const sky = (...stops) => [`<defs>${fade('sky', ...stops)}</defs>`, rect(0, 0, width, height, 'url(#sky)')];

const ridge = (random, y, rise, fill, steps) =>
  hills(random, { width, y, height: rise, bottom: height, fill, steps });

const village = (random, x, y, scale, walls, roof) => {
  const houses = scatter(random, 7, (roll, index) =>
    house(roll, index * 62 + roll() * 14, -roll() * 10, {
      width: 52 + roll() * 22,
      height: 44 + roll() * 34,
      wall: walls[index % walls.length],
      roof,
      windows: scale > 0.6,
    }),
  );
  return `<g transform="translate(${x} ${y}) scale(${scale})">${[church(230, -20, 150), houses].flat(9).join('')}</g>`;
};

const warmWalls = ['#f4e3c6', '#ecd0ae', '#f7ead4', '#e5c3a2', '#f0d9bd'];

const berries = (random, x, y, size) =>
  scatter(random, 9, (roll) => {
    const angle = roll() * Math.PI * 2;
    const far = Math.sqrt(roll()) * size;
    return [
      disc(x + Math.cos(angle) * far, y + Math.sin(angle) * far * 0.7, size * 0.3, '#b3243f'),
      disc(x + Math.cos(angle) * far - 3, y + Math.sin(angle) * far * 0.7 - 4, size * 0.08, '#f2b0b4'),
    ];
  });

const umbel = (random, x, y, size) =>
  scatter(random, 16, (roll) => {
    const angle = roll() * Math.PI * 2;
    const far = Math.sqrt(roll()) * size;
    return flower(
      x + Math.cos(angle) * far,
      y + Math.sin(angle) * far * 0.55,
      size * 0.2,
      '#fdf6ea',
      '#e9d9a8',
    );
  });

const shrub = (random, x, y, spread) => [
  scatter(random, 46, (roll) =>
    leaf(
      x + (roll() - 0.5) * spread,
      y - roll() * 90,
      46 + roll() * 34,
      roll() * 360,
      ['#2f5b40', '#3d7050', '#4f8760', '#274c37'][Math.floor(roll() * 4)],
    ),
  ),
  scatter(random, 4, (roll) => berries(roll, x + (roll() - 0.5) * spread, y - 20 - roll() * 90, 30)),
  scatter(random, 3, (roll) => umbel(roll, x + (roll() - 0.5) * spread, y - 40 - roll() * 80, 44)),
];

/** The whole département in the morning: ridges, a river, a village, and the shrub it is named after. */
const viorne = () => {
  const random = dice(11);
  return svg(
    width,
    height,
    sky([0, '#f6d9c4'], [0.5, '#fbeedd'], [1, '#f3e4cf']),
    disc(1380, 190, 88, '#f7b98a', 'opacity="0.9"'),
    disc(1380, 190, 130, '#f7c9a0', 'opacity="0.35"'),
    cloud(420, 130, 90),
    cloud(980, 90, 70, '#ffffff', 0.6),
    ridge(random, 330, 120, '#c7b6c4', 4),
    ridge(random, 390, 110, '#a9a9b4', 5),
    ridge(random, 440, 100, '#8fa79a', 5),
    ridge(random, 500, 90, '#7ba077', 4),
    scatter(random, 26, (roll) =>
      tree(roll() * width, 470 + roll() * 40, 34 + roll() * 22, '#55805a', '#8cb07f'),
    ),
    village(random, 760, 520, 0.62, warmWalls, '#b0644a'),
    ridge(random, 570, 40, '#8fb36c', 3),
    path(
      'M880 560 C960 590 760 620 900 650 C1060 684 820 700 860 730 L1240 730 C1180 690 1300 672 1130 640 C1000 612 1080 586 960 556 Z',
      '#9fcbd6',
    ),
    line('M930 600 q30 8 60 0 M900 668 q50 10 110 0', '#e4f3f4', 5, 'opacity="0.8"'),
    scatter(random, 9, (roll, index) =>
      poplar(1290 + index * 62 + roll() * 20, 600 + roll() * 22, 130 + roll() * 40, '#4d7d52', '#8fb87e'),
    ),
    scatter(random, 70, (roll) =>
      flower(
        roll() * width,
        620 + roll() * 90,
        7 + roll() * 5,
        ['#f6f0e4', '#e98fa2', '#f2c14f', '#c95e86'][Math.floor(roll() * 4)],
      ),
    ),
    shrub(random, 200, 730, 560),
    shrub(random, 1720, 735, 520),
  );
};

/** The town on its river: façades, the bridge, their reflection. */
const plassans = () => {
  const random = dice(23);
  const walls = ['#f2d7b3', '#e9b996', '#f6e7cf', '#d9a58c', '#efcfa6', '#f4dfc4', '#c9d3cf'];
  const roofs = ['#a5523b', '#b4624a', '#8f4a39', '#5f6d7d'];
  const row = scatter(random, 21, (roll, index) =>
    house(roll, index * 94 - 30, 470, {
      width: 84 + roll() * 12,
      height: 120 + roll() * 90,
      wall: walls[index % walls.length],
      roof: roofs[Math.floor(roll() * roofs.length)],
    }),
  );
  const bridge = [
    path(
      'M520 470 C760 408 1160 408 1400 470 L1400 566 L1366 566 A120 96 0 0 0 1130 566 L1080 566 A120 88 0 0 0 840 566 L790 566 A120 96 0 0 0 554 566 L520 566 Z',
      '#cdb393',
    ),
    line('M520 470 C760 408 1160 408 1400 470', '#b0926f', 14),
    scatter(random, 26, (roll, index) =>
      rect(545 + index * 33, 462 - Math.sin((index / 25) * Math.PI) * 44 + roll() * 3, 3, 22, '#9d815f'),
    ),
  ];
  const town = [church(1010, 470, 230, '#ecd9b8', '#5a6878'), row];
  return svg(
    width,
    height,
    sky([0, '#bcdce8'], [0.55, '#f2efe2'], [1, '#f2efe2']),
    cloud(300, 110, 110),
    cloud(1500, 80, 90, '#ffffff', 0.7),
    cloud(820, 60, 60, '#ffffff', 0.6),
    ridge(random, 330, 130, '#b7cdbb', 4),
    ridge(random, 380, 90, '#93b596', 5),
    town,
    scatter(random, 12, (roll) => tree(roll() * width, 476, 60 + roll() * 30, '#4f8560', '#8cb786')),
    rect(0, 470, width, 26, '#c9b393'),
    `<defs>${fade('water', [0, '#8fbfce'], [1, '#4f8fa8'])}</defs>`,
    rect(0, 496, width, 224, 'url(#water)'),
    `<g opacity="0.22" transform="translate(0 966) scale(1 -1)">${row.flat(9).join('')}</g>`,
    rect(0, 496, width, 224, 'url(#water)', 'opacity="0.45"'),
    bridge,
    scatter(random, 60, (roll) => {
      const y = 560 + roll() * 150;
      const x = roll() * width;
      return line(
        `M${x.toFixed(0)} ${y.toFixed(0)} q${(18 + roll() * 26).toFixed(0)} -6 ${(50 + roll() * 50).toFixed(0)} 0`,
        '#dff0f2',
        3,
        'opacity="0.55"',
      );
    }),
    scatter(random, 40, (roll, index) => [
      leaf(index * 48 + roll() * 20, 498, 26, 250 + roll() * 40, '#4b7f4f'),
      flower(
        index * 48 + roll() * 24,
        484 + roll() * 8,
        8 + roll() * 3,
        ['#d9486e', '#f3a03f', '#f7e3ec', '#b8527f'][index % 4],
      ),
    ]),
  );
};

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
const valbelle = () => {
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
const pays = () => {
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

export const banners = {
  viorne: viorne(),
  plassans: plassans(),
  valbelle: valbelle(),
  'pays-de-plassans': pays(),
};
