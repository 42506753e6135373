import { testKind } from '../../testing/kind.ts';
import { yesNoExamples } from './examples.ts';

testKind(yesNoExamples);
