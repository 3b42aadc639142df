/**
 * What esbuild minified, made smaller once more: Terser goes over a file several times and sees what the step before has
 * left. It puts no function into another: that would save as much again, and make an answer a tenth slower.
 */
const { readFileSync, readdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { minify } = require('terser');

const OPTIONS = {
  ecma: 2020,
  toplevel: true,
  compress: { passes: 3, inline: false, reduce_funcs: false },
  // Licences stay.
  format: { comments: 'some' },
};

/** Every script below `folder`; the names that others ask for stay. */
exports.squeeze = async (folder) => {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith('.js')) continue;
    const file = path.join(folder, name);
    const { code } = await minify(readFileSync(file, 'utf8'), OPTIONS);
    writeFileSync(file, code);
  }
};
