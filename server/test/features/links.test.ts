import assert from 'node:assert/strict';
import { links } from '../../src/features/links';
import { english } from '../support/english';
import { analysed } from './analysed';
import { reportText } from './report';

/** The links in a report with these words in its section one, as what they stand on, and where they lead. */
function linksIn(words: string): string[][] {
  const { analyses } = analysed(reportText().replace('同步更新。', `同步更新。${words}`));
  const { text } = analyses[0].report;
  return links(analyses, english).map(({ range, target, tooltip }) => [
    text.slice(range.start, range.end),
    target,
    tooltip,
  ]);
}

const standOn = (words: string) => linksIn(words).map(([on]) => on);

describe('links to pages', () => {
  it('stand on the address alone, whatever is around it', () => {
    assert.deepEqual(linksIn('详见门户网站（http://www.example.gov.cn/xxgk/）。'), [
      ['http://www.example.gov.cn/xxgk/', 'http://www.example.gov.cn/xxgk/', ''],
    ]);
    assert.deepEqual(
      standOn('见https://example.gov.cn:8080/a?b=1&c=%20，另见“http://b.example.cn/x.html”。'),
      ['https://example.gov.cn:8080/a?b=1&c=%20', 'http://b.example.cn/x.html'],
    );
    assert.deepEqual(standOn('http://www.example.gov.cn.'), ['http://www.example.gov.cn']);
  });

  it('stand on no address that is broken', () => {
    for (const words of [
      'http//www.example.gov.cn',
      'http://',
      'http://www. example.gov.cn',
      'www.example.gov.cn',
    ])
      assert.deepEqual(standOn(`详见${words}。`), [], words);
  });
});

describe('links to the law', () => {
  const NAME = '《中华人民共和国政府信息公开条例》';

  it('stand on its name, with the article', () => {
    const [[on, target, tooltip]] = linksIn(`根据${NAME}第五十条规定，编制本报告。`);
    assert.equal(on, `${NAME}第五十条`);
    assert.match(target, /^https:\/\/www\.gov\.cn\//);
    assert.equal(tooltip, `Open the official text: ${NAME}第五十条`);
    assert.deepEqual(standOn('《政府信息公开条例》第二十条第（一）项'), [
      '《政府信息公开条例》第二十条第（一）项',
    ]);
  });

  it('stand on 《条例》 where the text says what it calls so, from there on', () => {
    assert.deepEqual(standOn(`依照《条例》。根据${NAME}（以下简称《条例》）和《条例》第四十九条。`), [
      NAME,
      '《条例》',
      '《条例》第四十九条',
    ]);
    assert.deepEqual(standOn(`根据${NAME}和《条例》第四十九条。`), [NAME]);
  });

  it('stand on no other regulation, and not on the one before', () => {
    assert.deepEqual(standOn('根据《某省政府信息公开条例》第五条和《政务公开条例》。'), []);
    assert.deepEqual(standOn(`根据${NAME}（国务院令第492号）。`), []);
  });
});
