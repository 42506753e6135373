import process from 'node:process';

/**
 * Answers the questions that the bench sends to a server it started (server-process.mjs). The questions keep no server
 * alive, and none outlives the bench.
 */
export const answerParent = (answers) => {
  process.on('message', ({ question, parameter }) => {
    const answer = answers[question];
    if (answer) process.send?.({ question, answer: answer(parameter) });
  });
  process.on('disconnect', () => process.exit(0));
  process.channel?.unref();
};
