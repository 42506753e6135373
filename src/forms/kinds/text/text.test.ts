import { testKind } from '../../testing/kind.ts';
import { textExamples } from './examples.ts';

testKind(textExamples);
