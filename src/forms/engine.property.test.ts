import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesFromAnswers } from './answers.ts';
import { compareAnswers } from './comparison.ts';
import { checkDefinition } from './definition.ts';
import { addGroupItem, groupAction, removeGroupItem } from './groups.ts';
import { applyPost, entriesFromPost, pageInputs } from './posts.ts';
import { prefillEntries } from './prefill.ts';
import { projectEntries } from './projection.ts';
import { summarise, summariseEntries } from './summary.ts';
import { anyDefinition, formAndEntries, formAndRightEntries } from './testing/arbitraries.ts';
import type { Answers, Definition, Entries } from './types.ts';
import { validateForm, validatePage } from './validation.ts';
import { newlyVisible, visibleFields, visiblePages } from './visibility.ts';

const context = { today: '2026-11-21', documents: {} };

function visibleKeys(definition: Definition, entries: Entries): Set<string> {
  const fields = visiblePages(definition, entries).flatMap((page) =>
    visibleFields(definition, page, entries),
  );
  return new Set(fields.map((field) => field.key));
}

describe('whatever comes in', () => {
  it('checks any JSON as a definition without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (json, field) => {
        checkDefinition(json);
        const checked = checkDefinition({ pages: [{ key: 'a', title: 'A', fields: [field] }] });
        expect('faults' in checked).toBe(true);
      }),
    );
  });

  it('survives a definition nested beyond reason', () => {
    let condition: object = { field: 'a', filled: true };
    for (let depth = 0; depth < 20_000; depth += 1) condition = { not: condition };
    expect(checkDefinition({ pages: [{ when: condition }] })).toEqual({
      faults: ['La définition est imbriquée trop profondément.'],
    });
  });

  it('reads any JSON as entries, answers, facts or a post without throwing', () => {
    fc.assert(
      fc.property(
        anyDefinition,
        fc.jsonValue({ maxDepth: 4 }),
        fc.anything(),
        (definition, json, anything) => {
          const page = definition.pages[1];
          if (!page) return;
          for (const value of [json, anything, { items: json, one0: json, 'one1.day': anything }]) {
            const entries = value as Entries;
            validateForm(definition, entries, context);
            validatePage(definition, page.key, entries, context);
            summariseEntries(definition, entries, context);
            newlyVisible(definition, page, entries, {});
            pageInputs(page, entries);
            entriesFromPost(page, value);
            groupAction(page, value);
            addGroupItem(entries, 'items', '9');
            removeGroupItem(entries, 'items', '1');
            projectEntries(definition, definition, entries);
            const answers = value as Answers;
            entriesFromAnswers(definition, answers);
            summarise(definition, answers);
            compareAnswers(definition, answers, {});
            prefillEntries(definition, value as Record<string, unknown>);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what is kept', () => {
  it('never holds an answer to a hidden question', () => {
    fc.assert(
      fc.property(formAndEntries, ({ definition, entries }) => {
        const visible = visibleKeys(definition, entries);
        const { answers, problems } = validateForm(definition, entries, context);
        for (const key of Object.keys(answers)) expect(visible).toContain(key);
        for (const problem of problems) expect(visible).toContain(problem.field);
      }),
    );
  });

  it('is the same when the answers of a right form are typed again', () => {
    fc.assert(
      fc.property(formAndRightEntries, ({ definition, entries }) => {
        const documents = Object.fromEntries(
          definition.pages
            .flatMap((page) => page.fields)
            .map(({ key }) => [key, [{ name: 'a.pdf', state: 'safe' }]]),
        );
        const { answers, problems } = validateForm(definition, entries, { ...context, documents });
        expect(problems).toEqual([]);
        const again = entriesFromAnswers(definition, answers);
        expect(validateForm(definition, again, { ...context, documents })).toEqual({ answers, problems: [] });
        expect(compareAnswers(definition, answers, answers)).toEqual([]);
        expect(summarise(definition, answers, context)).toEqual(
          summariseEntries(definition, entries, context),
        );
      }),
    );
  });

  it('survives storage as JSON in a database that refuses NUL and broken surrogates', () => {
    fc.assert(
      fc.property(formAndEntries, ({ definition, entries }) => {
        const page = definition.pages[0];
        const stored = page ? entriesFromPost(page, entries) : {};
        const { answers } = validateForm(definition, entries, context);
        for (const text of [JSON.stringify(stored), JSON.stringify(answers)]) {
          expect(text).not.toMatch(/\\u0000|\\ud[89a-f]/);
        }
        expect(JSON.parse(JSON.stringify(answers))).toEqual(answers);
      }),
    );
  });

  it('has one problem or one answer for each required question that is visible', () => {
    fc.assert(
      fc.property(formAndEntries, ({ definition, entries }) => {
        const { answers, problems } = validateForm(definition, entries, context);
        const settled = new Set([...Object.keys(answers), ...problems.map((problem) => problem.field)]);
        for (const page of visiblePages(definition, entries)) {
          for (const field of visibleFields(definition, page, entries)) {
            if ('required' in field && field.required && !('recommended' in field && field.recommended)) {
              expect(settled).toContain(field.key);
            }
          }
        }
      }),
    );
  });
});

describe('what a page may post', () => {
  it('admits only the inputs of the page', () => {
    fc.assert(
      fc.property(
        formAndEntries,
        fc.dictionary(fc.string(), fc.string()),
        ({ definition, entries }, other) => {
          for (const page of definition.pages) {
            const posted = {
              ...other,
              ...entries,
              '_shown.one0': '1',
              '_shown.elsewhere': '1',
              _action: 'add:items',
            };
            const allowed = new Set(pageInputs(page, posted));
            for (const name of Object.keys(entriesFromPost(page, posted))) expect(allowed).toContain(name);
          }
        },
      ),
    );
  });

  it('keeps what was typed on other pages', () => {
    fc.assert(
      fc.property(formAndEntries, formAndEntries, ({ definition, entries }, { entries: posted }) => {
        const [first, second] = definition.pages;
        if (!first || !second) return;
        const kept = applyPost(second, entries, posted);
        for (const name of pageInputs(first, entries)) expect(kept[name]).toEqual(entries[name]);
      }),
    );
  });
});

describe('another version', () => {
  it('keeps what was typed under keys that both have', () => {
    fc.assert(
      fc.property(formAndEntries, fc.infiniteStream(fc.boolean()), ({ definition, entries }, keep) => {
        const kept = definition.pages.map((page) => ({
          ...page,
          fields: page.fields.filter((field) => keep.next().value || field.key === 'items'),
        }));
        const { entries: projected, changes } = projectEntries(definition, { pages: kept }, entries);
        for (const page of kept) {
          for (const name of pageInputs(page, entries)) {
            if (Object.hasOwn(entries, name) && name !== 'items')
              expect(projected[name]).toEqual(entries[name]);
          }
        }
        const gone = changes.filter(({ change }) => change === 'removed').map(({ fieldKey }) => fieldKey);
        for (const key of gone)
          expect(kept.flatMap((page) => page.fields).map((field) => field.key)).not.toContain(key);
      }),
    );
  });
});
