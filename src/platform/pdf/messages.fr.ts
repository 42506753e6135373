/** Words printed by the letter itself. */
export const letterMessages = {
  question: 'Question',
  answer: 'Votre réponse',
  reference: 'Référence',
  page: 'Page',
  of: 'sur',
};
