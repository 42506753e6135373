import { testKind } from '../../testing/kind.ts';
import { checkboxExamples } from './examples.ts';

testKind(checkboxExamples);
