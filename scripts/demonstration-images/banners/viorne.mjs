import { height, ridge, sky, village, warmWalls, width } from '../scenery.mjs';
import { cloud, dice, disc, flower, leaf, line, path, poplar, scatter, svg, tree } from '../shapes.mjs';

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
export const viorne = () => {
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
