export const calculatedMessages = { empty: 'Calculé d’après vos réponses' };
