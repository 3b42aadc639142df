/** Mocha's build for browsers; imported before the tests, which then find `describe` and `it`. */
import 'mocha/mocha';

mocha.setup({ ui: 'bdd', timeout: 60_000, reporter: 'spec', color: false, forbidOnly: true });
