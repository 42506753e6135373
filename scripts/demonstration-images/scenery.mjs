/** What the landscapes share: their size, the sky, the ridges, the villages. */
import { church, fade, hills, house, rect, scatter } from './shapes.mjs';

export const width = 1920;
export const height = 720;

export const sky = (...stops) => [
  `<defs>${fade('sky', ...stops)}</defs>`,
  rect(0, 0, width, height, 'url(#sky)'),
];

export const ridge = (random, y, rise, fill, steps) =>
  hills(random, { width, y, height: rise, bottom: height, fill, steps });

export const village = (random, x, y, scale, walls, roof) => {
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

export const warmWalls = ['#f4e3c6', '#ecd0ae', '#f7ead4', '#e5c3a2', '#f0d9bd'];
