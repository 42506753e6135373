import { testKind } from '../../testing/kind.ts';
import { documentExamples } from './examples.ts';

testKind(documentExamples);
