import { test } from 'node:test';
import assert from 'node:assert/strict';
import { load } from './module.mjs';

const { templateOf } = await load('composition-title.js');

test('a composition is called after its template', () => {
  assert.equal(templateOf({ tags: { show: 'a', 'quarkus-ivs-composition-template': 'podcast' } }), 'podcast');
});

test('what has no tag of the extension has no template', () => {
  assert.equal(templateOf({ tags: { show: 'a' } }), undefined);
  assert.equal(templateOf({}), undefined);
});
