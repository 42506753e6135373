import { testKind } from '../../testing/kind.ts';
import { dateRangeExamples } from './examples.ts';

testKind(dateRangeExamples);
