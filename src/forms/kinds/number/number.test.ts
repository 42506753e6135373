import { testKind } from '../testing.ts';
import { numberExamples } from './examples.ts';

testKind(numberExamples);
