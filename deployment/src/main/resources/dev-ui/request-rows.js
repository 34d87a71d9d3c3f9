/** The rows of the page of the requests, the newest first: plain functions, without the DOM. */

/** A page of the Dev UI is no place for more. */
const MAX_ROWS = 200;

/**
 * The rows after an answer of the fake, {first, latest, requests}, to the question for what is after these rows. A fake that
 * was started anew counts from one again: undefined then, so that it is asked for all.
 */
export function rowsAfter(rows, { first, latest, requests }) {
  if (latest < latestOf(rows)) {
    return undefined;
  }
  return [...requests].reverse().concat(rows).filter(({ number }) => number >= first).slice(0, MAX_ROWS);
}

/** The number of the newest row, 0 if there is none. */
export function latestOf(rows) {
  return rows[0]?.number ?? 0;
}
