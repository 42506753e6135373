import { testKind } from '../../testing/kind.ts';
import { rnaExamples } from './examples.ts';

testKind(rnaExamples);
