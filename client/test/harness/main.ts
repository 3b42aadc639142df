/** `node main.js RESULTS FOLDER`: the compiled tests of a folder, on plain Node. */
import { runTests } from './run';

const [resultsFile, folder] = process.argv.slice(2);
runTests(folder, resultsFile).then(
  (counts) => process.exit(counts.failed > 0 ? 1 : 0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
