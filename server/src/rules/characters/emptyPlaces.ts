/** Places that were left without the address that they announce: 网址为， 下载() 562170318qq.com. */
import type { Report } from '../../core/model';
import { occurrences } from '../../core/text';
import type { BrokenAddress } from './addresses';
import { isBlank, KINDS, placesOf } from './scan';

/** Brackets with nothing in them. */
const EMPTY = /[(（][ 　]?[)）]/y;
const mayClose = (unit: number): boolean => unit === 0x29 || unit === 0xff09 || isBlank(unit);
/** What announces an address or a file, before the brackets or behind them: 可在（）下载. */
const ANNOUNCED: ReadonlySet<string> = new Set(
  '网址 网站 官网 下载 链接 附件 邮箱 登录 访问 地址 电话 查阅 查询'.split(' '),
);
const NO_ADDRESS = /网址(?:为|是)[:：]?(?=[,，。；;)）])/y;
/** A number and qq.com: nothing but an address of mail. */
const QQ = 'qq.com';

export function* emptyPlaces(report: Report): Generator<BrokenAddress> {
  const { text } = report;
  for (const at of placesOf(report, KINDS.mark)) {
    if (!mayClose(text.charCodeAt(at + 1))) continue;
    EMPTY.lastIndex = at;
    if (!EMPTY.test(text)) continue;
    const end = EMPTY.lastIndex;
    const isBefore = ANNOUNCED.has(text.slice(Math.max(0, at - 2), at));
    if (isBefore || ANNOUNCED.has(text.slice(end, end + 2)))
      yield {
        range: { start: isBefore ? at - 2 : at, end },
        breakage: 'empty',
        meant: null,
        severity: 'hint',
      };
  }
  for (const at of occurrences(report.text, '网址', report.range)) {
    NO_ADDRESS.lastIndex = at;
    if (NO_ADDRESS.test(text))
      yield { range: { start: at, end: NO_ADDRESS.lastIndex }, breakage: 'empty', meant: null };
  }
  for (const at of occurrences(report.text, QQ, report.range)) {
    const digits = /\d{5,11}$/.exec(text.slice(Math.max(0, at - 11), at))?.[0];
    const before = digits ? (text[at - digits.length - 1] ?? ' ') : '';
    if (digits && !/[\w.@-]/.test(before))
      yield {
        range: { start: at - digits.length, end: at + QQ.length },
        breakage: 'mail',
        meant: `${digits}@${QQ}`,
      };
  }
}
