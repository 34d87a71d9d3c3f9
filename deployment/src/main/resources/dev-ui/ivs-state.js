import { html } from 'lit';

const CLASSES = {
  STARTING: 'busy', ACTIVE: 'good', RECONNECTING: 'warn', STOPPING: 'busy', STOPPED: 'quiet', FAILED: 'bad',
  CLOSED: 'good', HALF_OPEN: 'warn', OPEN: 'bad',
};

/** A state in its colour; one that we do not know has none. */
export function stateBadge(state) {
  return html`<span class="badge ${CLASSES[state] ?? ''}">${state}</span>`;
}

/** Whether nothing can happen any more. */
export function isFinal(state) {
  return state === 'STOPPED' || state === 'FAILED';
}

/** The time of day, in the time zone of the browser. */
export function timeOfDay(time) {
  return time ? new Date(time).toLocaleTimeString([], { hour12: false }) : '';
}

/** The date and the time of day, in the time zone of the browser. */
export function dateAndTime(time) {
  return time ? `${new Date(time).toLocaleDateString()} ${timeOfDay(time)}` : '';
}

/** What follows the last slash of an ARN. */
export function idOf(arn) {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
