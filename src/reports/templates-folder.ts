const FOLDER = new URL('../../../templates/', import.meta.url);
const FOLDER_FROM_SOURCE = new URL('../../templates/', import.meta.url);

/**
 * The folder of templates and messages that ships with the package, from the built code and from the source alike. What
 * is built lies in chunks as deep as this file: a file that lies deeper asks here.
 */
export function templatesFolder(): URL {
  return import.meta.url.includes('/dist/') ? FOLDER : FOLDER_FROM_SOURCE;
}
