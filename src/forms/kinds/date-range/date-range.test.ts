import { testKind } from '../testing.ts';
import { dateRangeExamples } from './examples.ts';

testKind(dateRangeExamples);
