// Preloaded (node --import) in each server under measure: says what the process has spent so far.
import process from 'node:process';
import { answerParent } from './parent.mjs';

answerParent({ usage: () => ({ cpu: process.cpuUsage(), memory: process.memoryUsage.rss() }) });
