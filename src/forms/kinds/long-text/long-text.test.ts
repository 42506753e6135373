import { testKind } from '../../testing/kind.ts';
import { longTextExamples } from './examples.ts';

testKind(longTextExamples);
