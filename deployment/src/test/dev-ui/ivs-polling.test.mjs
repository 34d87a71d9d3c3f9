import { beforeEach, mock, test } from 'node:test';
import assert from 'node:assert/strict';
import { load } from './module.mjs';

const { Polling } = await load('ivs-polling.js');

const INTERVAL = 500;
const page = new EventTarget();
let asked;
let told;
let answer;
let polling;

function show(visible) {
  page.hidden = !visible;
  page.dispatchEvent(new Event('visibilitychange'));
}

/** Lets time go by, and what is due then happen. */
async function pass(milliseconds) {
  mock.timers.tick(milliseconds);
  await new Promise(done => setImmediate(done));
}

beforeEach(() => {
  polling?.hostDisconnected();
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  globalThis.document = page;
  page.hidden = false;
  asked = 0;
  told = [];
  answer = () => Promise.resolve(asked);
  polling = new Polling({ addController() {} }, () => {
    asked++;
    return answer();
  }, value => told.push(value), INTERVAL);
  polling.hostConnected();
});

test('the server is asked at once, and an interval after each answer', async () => {
  await pass(1);
  assert.deepEqual(told, [1]);
  await pass(INTERVAL - 1);
  assert.equal(asked, 1);
  await pass(1);
  assert.deepEqual(told, [1, 2]);
});

test('nothing is asked while the page is hidden, and at once when it is seen again', async () => {
  await pass(1);
  show(false);
  await pass(60_000);
  assert.equal(asked, 1);
  show(true);
  await pass(1);
  assert.deepEqual(told, [1, 2]);
});

test('a page that opens hidden asks nothing', async () => {
  polling.hostDisconnected();
  page.hidden = true;
  polling.hostConnected();
  await pass(60_000);
  assert.equal(asked, 0);
});

test('nothing is asked when the element has left the page', async () => {
  await pass(1);
  polling.hostDisconnected();
  show(true);
  await pass(60_000);
  assert.equal(asked, 1);
});

test('an answer that is lost is asked for again, and of no interest when it comes late', async () => {
  let late;
  answer = () => new Promise(resolve => { late = resolve; });
  await pass(1);
  answer = () => Promise.resolve('second');
  await pass(10_000);
  late('first');
  await pass(1);
  assert.deepEqual(told, ['second']);
});
