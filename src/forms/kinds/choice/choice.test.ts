import { testKind } from '../../testing/kind.ts';
import { choiceExamples } from './examples.ts';

testKind(choiceExamples);
