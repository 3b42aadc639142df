/** Where a file is, as a URI: relative to where the command runs if it is below, so that a log is the same on every machine. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation } from 'sarif';

export function artifactAt(file: string): ArtifactLocation {
  if (file === '-') return { uri: '-', description: { text: 'standard input' } };
  const relative = path.normalize(file);
  const isBelow = !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..';
  return { uri: isBelow ? relativeUri(relative) : pathToFileURL(relative).href };
}

const relativeUri = (file: string) => file.split(path.sep).map(encodeURIComponent).join('/');
