/** What the page of the recordings says above its table: plain functions, without the DOM. */

/** Whether anybody is told the ends of compositions, and how many wait for it. */
export function toldLine({ observed, waiting }) {
  if (!observed) {
    return 'The application is told no recordings: an observer of CompositionEnded, RecordingReady or RecordingFailed switches that on.';
  }
  return waiting === 0 ? 'The application is told its recordings. No end waits for an observer.'
    : `The application is told its recordings. ${waiting} ${waiting === 1 ? 'end waits' : 'ends wait'} for an observer.`;
}

/** Who keeps the claims, and how many if that is known. */
export function claimsLine({ claims, claimed }) {
  const keeper = { memory: 'in the memory of this process', redis: 'in Redis' }[claims] ?? `by the bean of ${claims}`;
  return `Claims are kept ${keeper}${claimed === null || claimed === undefined ? '' : `, ${claimed} of them`}.`;
}

/** The key without what all files of the recording begin with. */
export function below(prefix, key) {
  return key.startsWith(`${prefix}/`) ? key.slice(prefix.length + 1) : key;
}
