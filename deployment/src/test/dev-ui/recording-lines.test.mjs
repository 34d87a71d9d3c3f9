import { test } from 'node:test';
import assert from 'node:assert/strict';
import { load } from './module.mjs';

const { below, claimsLine, toldLine } = await load('recording-lines.js');

test('without an observer the page says which one switches it on', () => {
  assert.equal(toldLine({ observed: false, waiting: 0 }), 'The application is told no recordings: an observer of CompositionEnded,'
    + ' RecordingReady or RecordingFailed switches that on.');
});

test('what waits is counted', () => {
  assert.equal(toldLine({ observed: true, waiting: 0 }), 'The application is told its recordings. No end waits for an observer.');
  assert.equal(toldLine({ observed: true, waiting: 1 }), 'The application is told its recordings. 1 end waits for an observer.');
  assert.equal(toldLine({ observed: true, waiting: 2 }), 'The application is told its recordings. 2 ends wait for an observer.');
});

test('the keeper of the claims is named', () => {
  assert.equal(claimsLine({ claims: 'memory', claimed: 3 }), 'Claims are kept in the memory of this process, 3 of them.');
  assert.equal(claimsLine({ claims: 'redis', claimed: null }), 'Claims are kept in Redis.');
  assert.equal(claimsLine({ claims: 'com.acme.OurClaims' }), 'Claims are kept by the bean of com.acme.OurClaims.');
});

test('a key is shown below its prefix', () => {
  assert.equal(below('a/b', 'a/b/media/x.ts'), 'media/x.ts');
  assert.equal(below('a/b', 'a/bc'), 'a/bc');
});
