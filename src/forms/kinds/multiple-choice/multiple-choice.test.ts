import { testKind } from '../testing.ts';
import { multipleChoiceExamples } from './examples.ts';

testKind(multipleChoiceExamples);
