import { testKind } from '../../testing/kind.ts';
import { multipleChoiceExamples } from './examples.ts';

testKind(multipleChoiceExamples);
