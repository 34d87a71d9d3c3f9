import { test } from 'node:test';
import assert from 'node:assert/strict';
import { load } from './module.mjs';

const { compose: composeWith, sampleParticipants } = await load('layout-geometry.js');

const COUNTS = Array.from({ length: 12 }, (_, i) => i + 1);
const grid = values => ({ grid: values });
const pip = values => ({ pip: values });

function compose(layout, count, lastStopped = false) {
  return composeWith(layout, sampleParticipants(count, layout, lastStopped));
}

/** Without what a picture needs beside it. */
function rectangle({ x, y, width, height, slot, fill }) {
  return { x, y, width, height, slot, fill };
}

function windowOf(values) {
  return rectangle(compose(pip({ pipParticipantAttribute: 'host', ...values }), 3).tiles.at(-1));
}

function layouts() {
  return ['AUTO', 'VIDEO', 'SQUARE', 'PORTRAIT'].flatMap(videoAspectRatio => [0, 1, 2, 7, 40].flatMap(gridGap => [
    grid({ videoAspectRatio, gridGap }),
    grid({ videoAspectRatio, gridGap, featuredParticipantAttribute: 'host' }),
    pip({ gridGap }),
    pip({ gridGap, featuredParticipantAttribute: 'guest' }),
  ]));
}

for (const layout of layouts()) {
  test(`tiles never overlap and never leave the frame: ${JSON.stringify(layout)}`, () => {
    for (const count of COUNTS) {
      const { tiles } = compose(layout, count);
      assert.equal(tiles.length, count);
      for (const { x, y, width, height } of tiles) {
        assert.ok([x, y, width, height].every(Number.isInteger), 'whole pixels');
        assert.ok(width > 0 && height > 0 && x >= 0 && y >= 0 && x + width <= 1280 && y + height <= 720);
      }
      tiles.forEach((a, i) => tiles.slice(i + 1).forEach(b => assert.ok(
        a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height)));
    }
  });
}

for (const gridGap of [0, 1, 2, 7, 40]) {
  test(`neighbours in a grid are the gap apart to the pixel: ${gridGap}`, () => {
    for (const count of COUNTS) {
      const { tiles } = compose(grid({ gridGap }), count);
      tiles.slice(1).forEach((tile, i) => {
        const before = tiles[i];
        assert.equal(tile.y === before.y ? tile.x - before.x - before.width : tile.y - before.y - before.height, gridGap);
      });
    }
  });
}

test('the others are the gap below the featured one', () => {
  const [featured, ...others] = compose(grid({ gridGap: 16, featuredParticipantAttribute: 'host' }), 4).tiles;
  assert.equal(featured.slot, 'featured');
  for (const tile of others) {
    assert.equal(tile.slot, 'grid');
    assert.equal(tile.y - featured.y - featured.height, 16);
  }
});

test('nobody is featured without an attribute', () => {
  assert.deepEqual(compose(grid({}), 4).tiles.map(({ slot }) => slot), ['grid', 'grid', 'grid', 'grid']);
});

for (const [videoAspectRatio, ratio] of [['VIDEO', 16 / 9], ['SQUARE', 1], ['PORTRAIT', 3 / 4]]) {
  test(`tiles have their aspect ratio to the pixel: ${videoAspectRatio}`, () => {
    for (const count of COUNTS) {
      for (const { width, height } of compose(grid({ videoAspectRatio }), count).tiles) {
        assert.ok(Math.abs(width - height * ratio) <= ratio + 1);
      }
    }
  });
}

test('automatic tiles fill the frame', () => {
  const { tiles } = compose(grid({ videoAspectRatio: 'AUTO', gridGap: 0 }), 4);
  assert.equal(tiles.reduce((sum, { width, height }) => sum + width * height, 0), 1280 * 720);
});

for (const pipPosition of ['TOP_LEFT', 'TOP_RIGHT', 'BOTTOM_LEFT', 'BOTTOM_RIGHT']) {
  test(`the window is its offset away from its corner to the pixel: ${pipPosition}`, () => {
    for (const pipOffset of [0, 1, 20, 333]) {
      const { x, y, width, height } = windowOf({ pipPosition, pipOffset, pipWidth: 320, pipHeight: 180 });
      assert.equal(pipPosition.endsWith('LEFT') ? x : 1280 - x - width, pipOffset);
      assert.equal(pipPosition.startsWith('TOP') ? y : 720 - y - height, pipOffset);
      assert.deepEqual([width, height], [320, 180]);
    }
  });
}

test('the window is at the bottom right without an offset', () => {
  assert.deepEqual(windowOf({}), { x: 960, y: 540, width: 320, height: 180, slot: 'pip', fill: 'COVER' });
});

test('the size that is not configured follows the video', () => {
  const expected = { x: 1120, y: 630, width: 160, height: 90, slot: 'pip', fill: 'COVER' };
  assert.deepEqual(windowOf({ pipWidth: 160 }), expected);
  assert.deepEqual(windowOf({ pipHeight: 90 }), expected);
});

test('a window that is too large is cut to the frame', () => {
  assert.deepEqual(windowOf({ pipWidth: 5000, pipHeight: 5000, pipOffset: 20 }),
    { x: 0, y: 0, width: 1260, height: 700, slot: 'pip', fill: 'COVER' });
});

test('a dynamic window fills the frame when nobody else is there', () => {
  assert.deepEqual(compose(pip({ pipParticipantAttribute: 'host', pipBehavior: 'DYNAMIC' }), 1).tiles.map(rectangle),
    [{ x: 0, y: 0, width: 1280, height: 720, slot: 'pip', fill: 'COVER' }]);
});

test('a static window stays when nobody else is there', () => {
  assert.deepEqual(compose(pip({ pipParticipantAttribute: 'host', pipBehavior: 'STATIC' }), 1).tiles.map(rectangle),
    [{ x: 960, y: 540, width: 320, height: 180, slot: 'pip', fill: 'COVER' }]);
});

test('stopped videos are left out only when the layout says so', () => {
  assert.equal(compose(grid({ omitStoppedVideo: true }), 5, true).tiles.length, 4);
  assert.equal(compose(grid({}), 5, true).tiles.length, 5);
});

test('a frame without anybody says why', () => {
  assert.equal(compose(grid({ omitStoppedVideo: true }), 1, true).reason,
    'Nobody is shown: who has no video is left out here.');
  assert.equal(compose(grid({}), 1, true).reason, undefined);
});

test('the fill mode is COVER save for the featured one in a grid', () => {
  const fills = layout => compose(layout, 3).tiles.map(({ fill }) => fill);
  assert.deepEqual(fills(grid({ featuredParticipantAttribute: 'host' })), ['CONTAIN', 'COVER', 'COVER']);
  assert.deepEqual(fills(pip({ featuredParticipantAttribute: 'guest' })), ['COVER', 'COVER', 'COVER']);
  assert.deepEqual(fills(grid({ featuredParticipantAttribute: 'host', videoFillMode: 'FILL' })), ['FILL', 'FILL', 'FILL']);
});

test('a gap that leaves no room is said', () => {
  assert.deepEqual(compose(grid({ gridGap: 1280 }), 2),
    { tiles: [], reason: 'A gap of 1280 px leaves no room for 2 tiles in 1280 x 720.' });
  assert.equal(compose(pip({ pipParticipantAttribute: 'host', pipOffset: 720 }), 2).reason,
    'An offset of 720 px leaves no room for the window in 1280 x 720.');
});

test('without a layout there is a grid', () => {
  for (const count of COUNTS) {
    assert.equal(compose(undefined, count).tiles.length, count);
    assert.equal(compose(null, count).tiles.length, count);
  }
});
