import { test } from 'node:test';
import assert from 'node:assert/strict';
import { load } from './module.mjs';

const { matches } = await load('event-filter.js');

const EVENT = { name: 'Destination Start', resource: 'arn:aws:ivs:us-east-1:1:composition/AbCd', id: '7f3a', state: 'delivered' };

test('without a filter all are shown', () => {
  assert.ok(matches(EVENT, ''));
  assert.ok(matches({ name: null, resource: null, id: null, state: 'waiting' }, '  '));
});

test('each word has to be somewhere, in any case of letters', () => {
  assert.ok(matches(EVENT, 'start DELIVERED abcd'));
  assert.ok(matches(EVENT, '7f3'));
  assert.ok(!matches(EVENT, 'start lost'));
});

test('what an event lacks is no word', () => {
  assert.ok(!matches({ name: null, resource: undefined, id: null, state: 'waiting' }, 'null'));
  assert.ok(!matches({ name: null, resource: undefined, id: null, state: 'waiting' }, 'undefined'));
});
