import { testKind } from '../../testing/kind.ts';
import { timeExamples } from './examples.ts';

testKind(timeExamples);
