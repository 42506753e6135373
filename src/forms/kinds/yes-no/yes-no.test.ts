import { testKind } from '../testing.ts';
import { yesNoExamples } from './examples.ts';

testKind(yesNoExamples);
