/** Standard output as a connection writes to it: whole messages, and nothing else. */
import { Console } from 'node:console';
import { Writable } from 'node:stream';

/**
 * The protocol's package writes the head of a message and then its body: who reads them one by one wakes up twice. So a head, which
 * is text, waits for its body, which is bytes.
 */
export function standardOutput(): Writable {
  const { stdout, stderr } = process;
  // What else is said would break the messages.
  globalThis.console = new Console(stderr);
  let head = '';
  const whole = new Writable({
    decodeStrings: false,
    write(piece: string | Uint8Array, _encoding, done) {
      if (typeof piece === 'string') {
        head = piece;
        done();
      } else {
        stdout.write(Buffer.concat([Buffer.from(head), piece]), done);
      }
    },
  });
  stdout.on('error', (error) => whole.destroy(error));
  return whole;
}
