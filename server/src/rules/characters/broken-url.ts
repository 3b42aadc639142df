/**
 * 网址有误: an address that nobody can open, since a part of it is lost or mistyped: http:/, http//:www, www. gov.cn.
 *
 * Why: the report names the address so that people can find more or apply there.
 * Not reported: addresses with Chinese punctuation right behind them, those without http, words such as HTTP/2; whether a
 * page is there, nobody looks up.
 * Source: the WHATWG URL standard, by way of the URL class.
 */
import type { Report } from '../../core/model';
import { textIn } from '../../core/text';
import type { Rule } from '../rule';
import { type BrokenAddress, brokenAddresses } from './addresses';
import { emptyPlaces } from './emptyPlaces';

export const brokenUrl: Rule<BrokenAddress> = {
  code: 'broken-url',
  severity: 'warning',
  since: '0.2.0',
  *find(report: Report) {
    yield* brokenAddresses(report);
    yield* emptyPlaces(report);
  },
  say({ range, breakage }, { text }, t) {
    const words = textIn(text, range);
    switch (breakage) {
      case 'host':
        return t('“{0}” is no whole address: the site’s name is lost. Put it back.', words);
      case 'scheme':
        return t('“{0}” cannot be opened: an address begins with http:// or https://.', words);
      case 'space':
        return t('“{0}” cannot be opened: there is no blank in an address.', words);
      case 'mail':
        return t('“{0}” is no address of mail: the @ is lost. Put it back.', words);
      default:
        return t('“{0}”: what should stand here is lost. Put it back, or delete this.', words);
    }
  },
  fix: ({ range, meant }, _report, t, { writeWords }) => (meant === null ? [] : writeWords(range, meant, t)),
};
