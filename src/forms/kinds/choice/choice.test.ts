import { testKind } from '../testing.ts';
import { choiceExamples } from './examples.ts';

testKind(choiceExamples);
