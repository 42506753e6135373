import { height, ridge, sky, width } from '../scenery.mjs';
import {
  church,
  cloud,
  dice,
  fade,
  flower,
  house,
  leaf,
  line,
  path,
  rect,
  scatter,
  svg,
  tree,
} from '../shapes.mjs';

/** The town on its river: façades, the bridge, their reflection. */
export const plassans = () => {
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
