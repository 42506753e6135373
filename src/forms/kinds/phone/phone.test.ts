import { testKind } from '../../testing/kind.ts';
import { phoneExamples } from './examples.ts';

testKind(phoneExamples);
