import { testKind } from '../../testing/kind.ts';
import { dateExamples } from './examples.ts';

testKind(dateExamples);
