import { testKind } from '../../testing/kind.ts';
import { numberExamples } from './examples.ts';

testKind(numberExamples);
