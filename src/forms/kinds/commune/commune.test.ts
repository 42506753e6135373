import { testKind } from '../../testing/kind.ts';
import { communeExamples } from './examples.ts';

testKind(communeExamples);
