import { testKind } from '../../testing/kind.ts';
import { ibanExamples } from './examples.ts';

testKind(ibanExamples);
