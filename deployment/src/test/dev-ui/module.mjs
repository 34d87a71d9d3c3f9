import { readFile } from 'node:fs/promises';

/** A module of the Dev UI that imports nothing. Its name ends with .js, which Node.js does not take for a module. */
export async function load(file) {
  const source = await readFile(new URL(`../../main/resources/dev-ui/${file}`, import.meta.url), 'utf8');
  return import(`data:text/javascript,${encodeURIComponent(source)}`);
}
