import { test } from 'node:test';
import assert from 'node:assert/strict';
import { load } from './module.mjs';

const { pretty } = await load('ivs-json.js');

test('JSON is indented', () => {
  assert.equal(pretty('{"a":[1]}'), '{\n  "a": [\n    1\n  ]\n}');
});

test('what is none stays as it is', () => {
  assert.equal(pretty('{"a":'), '{"a":');
  assert.equal(pretty(''), '');
});
