/** The filter of the page of the events: a plain function, without the DOM. */

/** Whether each word of the filter is in what the row shows, or hides behind it. */
export function matches({ name, resource, id, state }, filter) {
  const text = [name, resource, id, state].join(' ').toLowerCase();
  return filter.toLowerCase().split(' ').every(word => text.includes(word));
}
