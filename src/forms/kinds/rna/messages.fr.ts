const example = 'par exemple W701234567';

export const rnaMessages = {
  example: 'W701234567',
  start: `Le numéro RNA commence par la lettre W suivie de 9\u00a0chiffres ou lettres, ${example}. Il figure sur le récépissé de la préfecture.`,
  length: (count: number) =>
    `Le numéro RNA contient ${count} caractère${count > 1 ? 's' : ''}\u00a0: il en faut 10, la lettre W comprise, ${example}.`,
  characters: `Le numéro RNA ne contient que des chiffres et des lettres, ${example}.`,
};
