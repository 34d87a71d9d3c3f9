/** What a composition is called on a page: plain functions, without the DOM. */

/** The template that it was started from, by the tag of the extension; undefined without one, and for what others have started. */
export function templateOf({ tags }) {
  return tags?.['quarkus-ivs-composition-template'];
}
