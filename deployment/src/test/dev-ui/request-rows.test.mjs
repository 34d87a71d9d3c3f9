import { test } from 'node:test';
import assert from 'node:assert/strict';
import { load } from './module.mjs';

const { latestOf, rowsAfter } = await load('request-rows.js');

/** Requests with these numbers. */
function requests(first, last) {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => ({ number: first + i }));
}

function numbers(rows) {
  return rows.map(({ number }) => number);
}

test('what is new comes first', () => {
  const rows = rowsAfter([], { first: 1, latest: 2, requests: requests(1, 2) });
  assert.deepEqual(numbers(rows), [2, 1]);
  assert.equal(latestOf(rows), 2);
  assert.deepEqual(numbers(rowsAfter(rows, { first: 1, latest: 4, requests: requests(3, 4) })), [4, 3, 2, 1]);
});

test('there are no more rows than a page can show', () => {
  const rows = rowsAfter([], { first: 1, latest: 500, requests: requests(1, 500) });
  assert.deepEqual([rows.length, rows[0].number, rows.at(-1).number], [200, 500, 301]);
});

test('what the fake has forgotten is no row any more', () => {
  const rows = rowsAfter([], { first: 1, latest: 3, requests: requests(1, 3) });
  assert.deepEqual(numbers(rowsAfter(rows, { first: 4, latest: 3, requests: [] })), []);
});

test('a fake that was started anew is asked for all', () => {
  const rows = rowsAfter([], { first: 1, latest: 3, requests: requests(1, 3) });
  assert.equal(rowsAfter(rows, { first: 1, latest: 2, requests: [] }), undefined);
});
