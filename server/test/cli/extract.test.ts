import assert from 'node:assert/strict';
import { inFolder } from './support/folder';
import { gb18030 } from './support/gb18030';
import { gouji, goujiJson } from './support/gouji';
import { sample } from './support/sample';

const FILE_KEYS = ['path', 'format', 'reportYear', 'body', 'sections', 'cells'];

describe('gouji extract', function () {
  this.timeout(30_000);

  it('prints every cell of the official tables, where it stands', () =>
    inFolder({ 'a.txt': sample() }, (folder) => {
      const result = goujiJson(['extract', 'a.txt'], { cwd: folder });
      assert.deepEqual(Object.keys(result), ['schema', 'files', 'summary']);
      assert.equal(result.schema, 'gouji/1');
      assert.deepEqual(result.summary, { files: 1, reports: 1, unreadable: 0 });

      const [file] = result.files;
      assert.deepEqual(Object.keys(file), FILE_KEYS);
      assert.deepEqual(
        [file.path, file.format, file.reportYear, file.body],
        ['a.txt', '2021', 2023, '海棠区'],
      );
      const ids = ['overview', 'proactive', 'applications', 'remedies', 'problems', 'other'];
      assert.deepEqual(
        file.sections.map((section: { id: string }) => section.id),
        ids,
      );
      assert.deepEqual(file.sections[0], { id: 'overview', title: '一、总体情况', line: 5, endLine: 12 });

      const lines = sample().split('\n');
      const row = lines.findIndex((line) => line.startsWith('一、本年新收'));
      const column = lines[row].lastIndexOf('9') + 1;
      assert.deepEqual(
        file.cells.find((cell: { id: string }) => cell.id === 'applications/1/total'),
        {
          id: 'applications/1/total',
          value: 9,
          text: '9',
          status: 'given',
          line: row + 1,
          column,
          endColumn: column + 1,
        },
      );
    }));

  it('says of a blank place where it is, and of a missing row that its cells are missing', () =>
    inFolder({ 'a.txt': sample({ 'applications/1/total': '' }) }, (folder) => {
      const text = sample({ 'applications/1/total': '' });
      const cellOf = (id: string, input: string) =>
        goujiJson(['extract', '-'], { cwd: folder, input }).files[0].cells.find(
          (cell: { id: string }) => cell.id === id,
        );
      const blank = cellOf('applications/1/total', text);
      assert.deepEqual([blank.value, blank.text, blank.status], [null, '', 'blank']);
      assert.equal(blank.column, blank.endColumn);
      const without = text.replace(/^二、上年结转.*\n/m, '');
      assert.deepEqual(cellOf('applications/2/other', without), {
        id: 'applications/2/other',
        value: null,
        text: '',
        status: 'missing',
      });
    }));

  it('reads UTF-8, UTF-16 and GB18030 alike, with a byte-order mark or without', () => {
    const text = sample();
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    const expected = goujiJson(['extract', '-'], { input: text });
    assert.equal(expected.files[0].cells.length, 200);
    const others = [
      Buffer.from(`\ufeff${text}`),
      little,
      little.subarray(2),
      Buffer.from(little).swap16(),
      Buffer.from(little).swap16().subarray(2),
      gb18030(text),
    ];
    for (const input of others) assert.deepEqual(goujiJson(['extract', '-'], { input }), expected);
  });

  it('prints CSV: one line a cell, under a head', () => {
    const { stdout, status } = gouji(['extract', '--format', 'csv', '-'], { input: sample() });
    const lines = stdout.split('\n');
    assert.equal(
      lines[0],
      'path,format,reportYear,body,id,value,text,status,line,column,endColumn,inferred,part',
    );
    assert.match(lines[1], /^-,2021,2023,海棠区,proactive\/regulations\/issued,0,0,given,\d+,\d+,\d+,,$/);
    assert.deepEqual([lines.length, lines[201], status], [202, '', 0]);
  });

  it('quotes in CSV what would break a line', () =>
    inFolder({ 'a,"b".txt': sample() }, (folder) => {
      const { stdout } = gouji(['extract', '--format', 'csv', '.'], { cwd: folder });
      assert.match(stdout.split('\n')[1], /^"a,""b"".txt",2021,/);
    }));

  it('prints NDJSON: one FILE a line', () =>
    inFolder({ 'a.txt': sample(), 'b/c.md': sample() }, (folder) => {
      const { stdout } = gouji(['extract', '--format', 'ndjson', '.'], { cwd: folder });
      const files = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.deepEqual(
        files.map(({ path }) => path.replaceAll('\\', '/')),
        ['a.txt', 'b/c.md'],
      );
      for (const file of files) assert.deepEqual(Object.keys(file), FILE_KEYS);
    }));

  it('finds nothing in a file that is no such report, which is no fault', () => {
    const [file] = goujiJson(['extract', '-'], { input: '# Read me\n\n| a | 1 |\n' }).files;
    const nothing = { path: '-', format: null, reportYear: null, body: null, sections: [], cells: [] };
    assert.deepEqual(file, nothing);
  });

  it('goes on behind a file that cannot be read, and exits 2', () =>
    inFolder(
      { 'a.txt': 'PK\x03\x04\0\0', 'b.txt': Buffer.from([0xff, 0xe9, 0x20]), 'c.txt': sample() },
      (folder) => {
        const { status, stdout, stderr } = gouji(['extract', 'none.txt', '.'], { cwd: folder });
        assert.equal(status, 2);
        const { files, summary } = JSON.parse(stdout);
        assert.deepEqual(files.slice(0, 3), [
          { path: 'none.txt', error: { message: 'There is no such file or folder.' } },
          {
            path: 'a.txt',
            error: {
              message:
                'No text: the file is binary. Of a Word, WPS or PDF document, copy the text into a text file.',
            },
          },
          {
            path: 'b.txt',
            error: { message: 'The encoding is unknown: neither UTF-8, UTF-16 nor GB18030.' },
          },
        ]);
        assert.equal(files[3].cells.length, 200);
        assert.deepEqual(summary, { files: 4, reports: 1, unreadable: 3 });
        assert.equal(
          stderr.split('\n')[1],
          'a.txt: No text: the file is binary. Of a Word, WPS or PDF document, copy the text into a text file.',
        );
      },
    ));
});
