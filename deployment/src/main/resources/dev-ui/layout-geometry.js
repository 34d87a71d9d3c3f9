/**
 * Where a composition shows its participants: plain functions over pixels, without the DOM, so that they can be tested alone.
 *
 * What the API says is exact here: gap, offset, window size, aspect ratio, fill mode, who is featured, who is left out. What it
 * leaves open (how many columns, how large the featured slot is) is our choice, close to what the service does today.
 *
 * A rectangle is {x, y, width, height}, in whole pixels. A participant is {name, featured, pip, video, aspect}; a tile is a
 * rectangle with its slot ('grid', 'featured' or 'pip'), its participant and the fill mode.
 */

/** The frame of a composition whose encoder configuration says nothing else. */
export const FRAME = Object.freeze({ x: 0, y: 0, width: 1280, height: 720 });

const WIDE = 16 / 9;
/** Width by height; AUTO has none: a tile is as large as its cell. */
const ASPECT_RATIOS = { VIDEO: WIDE, SQUARE: 1, PORTRAIT: 3 / 4 };

/** The part of the frame's height, and of its width for a window, that the service's pictures suggest. */
const STRIP = 1 / 4;
const WINDOW = 1 / 4;

/** All tiles, bottom first, and the reason if there is none or one lacks. */
export function compose(layout, participants, frame = FRAME) {
  const { tiles, reason } = layout?.pip ? composePip(layout.pip, participants, frame)
    : composeGrid(layout?.grid ?? {}, participants, frame);
  return { tiles, reason: reason ?? (tiles.length ? undefined : 'Nobody is shown: who has no video is left out here.') };
}

function composeGrid(grid, participants, frame) {
  const shown = withVideo(participants, grid.omitStoppedVideo);
  const style = {
    gap: grid.gridGap ?? 2,
    ratio: ASPECT_RATIOS[grid.videoAspectRatio ?? 'VIDEO'],
    fill: grid.videoFillMode ?? 'COVER',
    featuredFill: grid.videoFillMode ?? 'CONTAIN',
  };
  const featured = grid.featuredParticipantAttribute ? shown.find(p => p.featured) : undefined;
  return answer(background(shown, featured, style, frame), shown, style.gap, frame);
}

function composePip(pip, participants, frame) {
  const shown = withVideo(participants, pip.omitStoppedVideo);
  const fill = pip.videoFillMode ?? 'COVER';
  const style = { gap: pip.gridGap ?? 0, fill, featuredFill: fill };
  const inWindow = pip.pipParticipantAttribute ? shown.find(p => p.pip) : undefined;
  const others = shown.filter(p => p !== inWindow);
  const featured = pip.featuredParticipantAttribute ? others.find(p => p.featured) : undefined;
  const { tiles, reason } = answer(background(others, featured, style, frame), others, style.gap, frame);
  if (!inWindow) {
    return { tiles, reason };
  }
  const alone = others.length === 0 && pip.pipBehavior === 'DYNAMIC';
  const rectangle = alone ? frame : pipWindow(pip, inWindow.aspect, frame);
  if (!rectangle) {
    return { tiles, reason: `An offset of ${pip.pipOffset} px leaves no room for the window in ${size(frame)}.` };
  }
  return { tiles: [...tiles, tile(rectangle, 'pip', inWindow, fill)], reason };
}

function withVideo(participants, omitStopped) {
  return omitStopped ? participants.filter(p => p.video) : participants;
}

function answer(tiles, participants, gap, frame) {
  return tiles ? { tiles } : {
    tiles: [],
    reason: `A gap of ${gap} px leaves no room for ${participants.length} tiles in ${size(frame)}.`,
  };
}

/** The featured participant above a strip of the others, or a grid of all; null if there is no room. */
function background(participants, featured, style, frame) {
  if (!featured) {
    return gridTiles(participants, style, frame);
  }
  const others = participants.filter(p => p !== featured);
  if (others.length === 0) {
    return [tile(frame, 'featured', featured, style.featuredFill)];
  }
  const stripHeight = Math.floor((frame.height - style.gap) * STRIP);
  const above = { ...frame, height: frame.height - style.gap - stripHeight };
  const strip = { ...frame, y: frame.y + above.height + style.gap, height: stripHeight };
  const tiles = stripHeight < 1 ? null : gridTiles(others, style, strip);
  return tiles && [tile(above, 'featured', featured, style.featuredFill), ...tiles];
}

function gridTiles(participants, style, area) {
  if (participants.length === 0) {
    return [];
  }
  const cells = gridCells(participants.length, area, style.gap, style.ratio);
  return cells && cells.map((cell, i) => tile(cell, 'grid', participants[i], style.fill));
}

/**
 * Equal cells in centred rows, with exactly the gap between neighbours, and as many columns as show most of a video in each.
 * Null if the gap leaves not even a pixel for each.
 */
export function gridCells(count, area, gap, ratio) {
  let best = null;
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const cell = cellSize(columns, rows, area, gap, ratio);
    if (cell && (!best || videoArea(cell, ratio ?? WIDE) > videoArea(best, ratio ?? WIDE))) {
      best = { ...cell, columns, rows };
    }
  }
  return best && Array.from({ length: count }, (_, i) => cellAt(i, count, best, area, gap));
}

function cellSize(columns, rows, area, gap, ratio) {
  let width = Math.floor((area.width - gap * (columns - 1)) / columns);
  let height = Math.floor((area.height - gap * (rows - 1)) / rows);
  if (ratio) {
    width = Math.min(width, Math.floor(height * ratio));
    height = Math.min(height, Math.floor(width / ratio));
  }
  return width < 1 || height < 1 ? null : { width, height };
}

function videoArea({ width, height }, ratio) {
  return Math.min(width, height * ratio) * Math.min(height, width / ratio);
}

function cellAt(i, count, { width, height, columns, rows }, area, gap) {
  const row = Math.floor(i / columns);
  const inRow = Math.min(columns, count - row * columns);
  const x = centred(area.x, area.width, inRow, width, gap);
  const y = centred(area.y, area.height, rows, height, gap);
  return { x: x + (i % columns) * (width + gap), y: y + row * (height + gap), width, height };
}

function centred(start, length, count, size, gap) {
  return start + Math.floor((length - count * size - (count - 1) * gap) / 2);
}

/**
 * The window: in its corner, the offset away from both edges, never larger than the frame leaves it. Null if the offset leaves
 * no room. The size that the configuration lacks comes from the frame and the video.
 */
export function pipWindow(pip, aspect, frame = FRAME) {
  const offset = pip.pipOffset ?? 0;
  const room = { width: frame.width - offset, height: frame.height - offset };
  if (room.width < 1 || room.height < 1) {
    return null;
  }
  const wanted = windowSize(pip, aspect, frame);
  const width = Math.min(wanted.width, room.width);
  const height = Math.min(wanted.height, room.height);
  const [vertical, horizontal] = (pip.pipPosition ?? 'BOTTOM_RIGHT').split('_');
  return {
    x: frame.x + (horizontal === 'LEFT' ? offset : room.width - width),
    y: frame.y + (vertical === 'TOP' ? offset : room.height - height),
    width,
    height,
  };
}

function windowSize({ pipWidth, pipHeight }, aspect, frame) {
  const width = pipWidth ?? Math.round(pipHeight ? pipHeight * aspect : Math.min(frame.width, frame.height * aspect) * WINDOW);
  return { width, height: pipHeight ?? Math.max(1, Math.round(width / aspect)) };
}

/** Where the video itself lies: in its tile when contained, beyond it when it covers the tile and is cropped. */
export function videoIn(tile, aspect, fill) {
  if (fill === 'FILL') {
    return { x: tile.x, y: tile.y, width: tile.width, height: tile.height };
  }
  const wide = tile.width / tile.height > aspect;
  const byWidth = fill === 'CONTAIN' ? !wide : wide;
  const width = byWidth ? tile.width : tile.height * aspect;
  const height = byWidth ? tile.width / aspect : tile.height;
  return { x: tile.x + (tile.width - width) / 2, y: tile.y + (tile.height - height) / 2, width, height };
}

/**
 * Participants to show a layout with: the first is in the window if there is one, the next one is featured, the last one has
 * stopped its video when asked to, and every third one holds a phone upright.
 */
export function sampleParticipants(count, layout, lastStopped = false) {
  const window = layout?.pip?.pipParticipantAttribute ? 0 : -1;
  const featured = window + 1;
  return Array.from({ length: count }, (_, i) => ({
    name: String(i + 1),
    pip: i === window,
    featured: i === featured,
    video: !(lastStopped && i === count - 1),
    aspect: i % 3 === 2 ? 3 / 4 : WIDE,
  }));
}

function tile({ x, y, width, height }, slot, participant, fill) {
  return { x, y, width, height, slot, participant, fill };
}

function size(frame) {
  return `${frame.width} x ${frame.height}`;
}
