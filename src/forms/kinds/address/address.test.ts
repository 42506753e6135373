import { expect, it } from 'vitest';
import { formOf, testKind } from '../../testing/kind.ts';
import { validateForm } from '../../validation.ts';
import { exampleDay } from '../example.ts';
import { addressExamples } from './examples.ts';

testKind(addressExamples);

it('says what is wrong in the order of the page, whatever found it', () => {
  const form = formOf({ key: 'mairie', kind: 'address', label: 'Mairie' });
  const { problems } = validateForm(form, { 'mairie.postcode': '7000' }, { today: exampleDay });
  expect(problems.map(({ input }) => input)).toEqual(['mairie.street', 'mairie.postcode', 'mairie.town']);
});
