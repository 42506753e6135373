/** Pieces of landscape, drawn as SVG. Everything is computed from a seed: the same script gives the same pictures. */

/** A repeatable source of numbers between 0 and 1 (mulberry32). */
export const dice = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const at = (value) => Math.round(value * 10) / 10;

export const svg = (width, height, ...parts) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.flat(9).join('')}</svg>`;

export const rect = (x, y, width, height, fill, more = '') =>
  `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" fill="${fill}" ${more}/>`;

export const disc = (x, y, radius, fill, more = '') =>
  `<circle cx="${at(x)}" cy="${at(y)}" r="${at(radius)}" fill="${fill}" ${more}/>`;

export const oval = (x, y, rx, ry, fill, more = '') =>
  `<ellipse cx="${at(x)}" cy="${at(y)}" rx="${at(rx)}" ry="${at(ry)}" fill="${fill}" ${more}/>`;

export const path = (d, fill, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`;

export const line = (d, stroke, width, more = '') =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" ${more}/>`;

/** A vertical fade from one colour to another. */
export const fade = (id, ...stops) =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops
    .map(([offset, colour]) => `<stop offset="${offset}" stop-color="${colour}"/>`)
    .join('')}</linearGradient>`;

/** A ridge of hills: a smooth curve through points around `y`, filled down to `bottom`. */
export const hills = (random, { width, y, height, bottom, fill, steps = 5 }) => {
  const step = width / steps;
  const heights = Array.from({ length: steps + 2 }, () => y - random() * height);
  let d = `M${-step / 2} ${bottom} L${-step / 2} ${at(heights[0])}`;
  for (let index = 1; index < heights.length; index += 1) {
    const x = (index - 0.5) * step;
    d += ` C${at(x - step / 2)} ${at(heights[index - 1])} ${at(x - step / 2)} ${at(heights[index])} ${at(x)} ${at(heights[index])}`;
  }
  return path(`${d} L${width + step} ${bottom} Z`, fill);
};

/** A round tree standing at (x, y). */
export const tree = (x, y, size, leaves, light, trunk = '#6b4a33') => [
  rect(x - size * 0.06, y - size * 0.5, size * 0.12, size * 0.5, trunk),
  disc(x, y - size * 0.85, size * 0.42, leaves),
  disc(x - size * 0.26, y - size * 0.62, size * 0.3, leaves),
  disc(x + size * 0.27, y - size * 0.62, size * 0.3, leaves),
  disc(x - size * 0.1, y - size * 0.95, size * 0.2, light, 'opacity="0.55"'),
];

/** A poplar: tall and narrow. */
export const poplar = (x, y, size, leaves, light) => [
  rect(x - size * 0.03, y - size * 0.25, size * 0.06, size * 0.25, '#6b4a33'),
  oval(x, y - size * 0.6, size * 0.15, size * 0.45, leaves),
  oval(x - size * 0.04, y - size * 0.68, size * 0.06, size * 0.3, light, 'opacity="0.5"'),
];

/** A house with a pitched roof, seen from the front, standing on y. */
export const house = (random, x, y, { width, height, wall, roof, windows = true }) => {
  const rows = Math.max(1, Math.floor(height / 46));
  const columns = Math.max(1, Math.floor(width / 38));
  const openings = [];
  for (let row = 0; row < rows && windows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const wx = x + ((column + 0.5) * width) / columns - 7;
      const wy = y - height + 16 + row * 46;
      const door = row === rows - 1 && column === Math.floor(random() * columns);
      openings.push(
        door && rows > 1
          ? rect(wx - 2, y - 32, 18, 32, '#6d4636', 'rx="2"')
          : [
              rect(wx - 6, wy, 5, 22, '#7f9aa3'),
              rect(wx + 15, wy, 5, 22, '#7f9aa3'),
              rect(wx, wy, 14, 22, '#42566a'),
            ],
      );
    }
  const rise = width * 0.32;
  return [
    rect(x, y - height, width, height, wall),
    path(
      `M${at(x - 8)} ${at(y - height + 4)} L${at(x + width / 2)} ${at(y - height - rise)} L${at(x + width + 8)} ${at(y - height + 4)} Z`,
      roof,
    ),
    rect(x + width * 0.7, y - height - rise * 0.75, 12, 26, '#8d5a48'),
    openings,
  ];
};

/** A church with its steeple. */
export const church = (x, y, size, wall = '#f0e2c8', roof = '#5d6b7c') => [
  rect(x, y - size * 0.45, size * 0.7, size * 0.45, wall),
  path(
    `M${x - 6} ${y - size * 0.45} L${x + size * 0.12} ${y - size * 0.68} L${x + size * 0.62} ${y - size * 0.68} L${x + size * 0.7 + 6} ${y - size * 0.45} Z`,
    roof,
  ),
  rect(x - size * 0.26, y - size * 0.85, size * 0.28, size * 0.85, wall),
  path(
    `M${x - size * 0.29} ${y - size * 0.85} L${x - size * 0.12} ${y - size * 1.4} L${x + size * 0.05} ${y - size * 0.85} Z`,
    roof,
  ),
  rect(x - size * 0.16, y - size * 0.76, size * 0.08, size * 0.16, '#5b4a44', 'rx="6"'),
  rect(x + size * 0.2, y - size * 0.34, size * 0.07, size * 0.2, '#7d93a5', 'rx="6"'),
  rect(x + size * 0.42, y - size * 0.34, size * 0.07, size * 0.2, '#7d93a5', 'rx="6"'),
];

/** A flower with five petals. */
export const flower = (x, y, size, petals, heart = '#f7d774') => {
  const turn = Array.from({ length: 5 }, (_, index) => (index * 2 * Math.PI) / 5);
  return [
    turn.map((angle) =>
      disc(x + Math.cos(angle) * size * 0.55, y + Math.sin(angle) * size * 0.55, size * 0.48, petals),
    ),
    disc(x, y, size * 0.36, heart),
  ];
};

/** A rose seen from above: rounds in three shades. */
export const rose = (x, y, size, [dark, middle, light]) => [
  disc(x, y, size, dark),
  disc(x - size * 0.12, y - size * 0.1, size * 0.76, middle),
  disc(x + size * 0.08, y - size * 0.04, size * 0.5, dark),
  disc(x, y - size * 0.08, size * 0.4, light),
  disc(x + size * 0.06, y, size * 0.2, middle),
];

/** A leaf pointing where the angle says. */
export const leaf = (x, y, size, angle, fill) =>
  `<path d="M0 0 C${at(size * 0.35)} ${at(-size * 0.45)} ${at(size * 0.8)} ${at(-size * 0.35)} ${at(size)} 0 C${at(size * 0.8)} ${at(size * 0.35)} ${at(size * 0.35)} ${at(size * 0.45)} 0 0 Z" fill="${fill}" transform="translate(${at(x)} ${at(y)}) rotate(${at(angle)})"/>`;

/** Soft clouds. */
export const cloud = (x, y, size, fill = '#ffffff', opacity = 0.75) =>
  `<g fill="${fill}" opacity="${opacity}">${disc(x, y, size * 0.5, fill)}${disc(x + size * 0.55, y + size * 0.08, size * 0.38, fill)}${disc(x - size * 0.55, y + size * 0.12, size * 0.34, fill)}${rect(x - size * 0.9, y + size * 0.12, size * 1.85, size * 0.36, fill, `rx="${at(size * 0.18)}"`)}</g>`;

/** Reads better than a loop where pieces are scattered. */
export const scatter = (random, count, draw) =>
  Array.from({ length: count }, (_, index) => draw(random, index));
