/**
 * Tells the linter which file an import means: a relative `./x.js` is the source file `./x.ts` beside it. Whether
 * that file exists is the compiler's business; package and `node:` names are left to the rules on packages.
 */
const path = require('node:path');

exports.interfaceVersion = 2;

exports.resolve = (name, importer) =>
  name.startsWith('.')
    ? { found: true, path: path.resolve(path.dirname(importer), name.replace(/\.js$/, '.ts')) }
    : { found: false };
