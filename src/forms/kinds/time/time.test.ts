import { testKind } from '../testing.ts';
import { timeExamples } from './examples.ts';

testKind(timeExamples);
