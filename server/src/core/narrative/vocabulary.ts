/**
 * The words by which reports speak of what their tables count, as data. A number's subject is told from the words right
 * before it (or right behind it), all of which must be listed here: a word that is not ends the reading, and a sentence
 * that is not understood states nothing.
 */

/** What a word does in a sentence. `loose`: light in a denial; before a number, what stands before it is another matter. */
export type Part =
  | 'receive'
  | 'get'
  | 'handle'
  | 'answer'
  | 'carry'
  | 'last-year'
  | 'next-year'
  | 'year'
  | 'application'
  | 'disclosure'
  | 'person'
  | 'organisation'
  | 'thing'
  | 'filler'
  | 'total'
  | 'each'
  | 'and'
  | 'part'
  | 'self'
  | 'region'
  | 'cause'
  | 'raise'
  | 'outcome'
  | 'reconsideration'
  | 'litigation'
  | 'direct'
  | 'after'
  | 'result'
  | 'normative-documents'
  | 'regulations'
  | 'issue'
  | 'disclose'
  | 'repeal'
  | 'in-force'
  | 'decide'
  | 'decision'
  | 'licensing'
  | 'penalties'
  | 'coercion'
  | 'fees'
  | 'fee'
  | 'collect'
  | 'ruling'
  | 'complaint'
  | 'loose'
  | 'respectively'
  | 'cumulative';

export interface Word {
  readonly text: string;
  readonly part: Part;
  /** The subject of an outcome, the column of a result, the kind of region. */
  readonly means?: string;
}

const BODIES =
  '局 办 分局 校 管委会 办公室 街道 街 委 委员会 厅 处 中心 院 队 机关 行政机关 单位 部门 社 所 站 会 署 部 关 场 行 馆 大队 支队 总队 办事处 街道办 街办 镇政府 乡政府 县政府 区政府 市政府';
/** Their government reports on all of one; an office there, on itself. */
const REGIONS = '省 市 县 区 州 盟 旗 镇 乡 乡镇 苏木 地区 师 师市 团 关区';

const WORDS: Readonly<Partial<Record<Part, string>>> = {
  region: '行政机关 各行政机关 各级行政机关 各级各部门 各级机关 政府系统 政府系统各单位',
  receive: '受理 接收 接受 新收 新收到 新增 新接收 新受理 收办 收件 收悉 登记 共收 全年收',
  get: '收到 接到 接收到',
  handle: '办理 处理 处置',
  answer: '办结 答复 回复 办毕 办复 办理完毕 办理完结 办理完成',
  carry: '结转 转结 结转入 转入 转 顺延 延期至 延期到 留待',
  'last-year': '上年 上年度 上一年 上一年度 去年 往年',
  'next-year': '下年 下年度 下一年 下一年度 次年 次年度 明年',
  application: '申请 申请书 申请件',
  disclosure: '公开 要求公开 公开工作 依 政府依 政府信息 政府环境信息 政务 信息 环境信息',
  person: '公民 自然人 个人',
  organisation: '法人 其他组织 组织 企业',
  thing:
    '案 案由 事项 相关事项 事件 办件 数 总数 总量 量 群众 公众 社会 人民群众 申请人 当事人 各方面 各界 情况 情形 问题 现象 方面 类 件 诉求 请求 办理事项 事务 行政争议 结果 办理结果 处理结果 答复结果 单位和个人 单位或个人 组织和个人',
  filler:
    '有 为 是 达 了 的 到 至 在 各类 各项 全部 已 已经 全年 年内 本年 本年度 今年 当年 年度 及时 依法 依规 按时 按期 按规定 规范 按照 根据 依据 《条例》 规定 法定 期限内 时限内 外 以外 之外 实现 完成 给予 实际 最终 予以 继续 进行 暂 也 亦 作 约 近 逾 超 超过 而 向 上述 如下 : “ ”',
  total: '共 总计 合计 总共 计',
  each: '均 都 各',
  respectively: '分别',
  cumulative: '累计 累积',
  and: '、 和 及 以及 与 或 或者 并 且 /',
  part: '其中 加 连同 含 包括 包含 加上 对 另有 其余 余下 剩余 剩 尚余 尚有 还有 除',
  cause: '因 由 由于 由此 因此 不服 就 针对 涉及 涉 关于 有关 相关',
  raise: '被 引发 所引发 引起 所引起 提起 提出 提交 提请 产生 导致 发生 出现 遭 起诉至法院 应对',
  reconsideration: '行政复议 复议',
  litigation: '行政诉讼 诉讼 起诉 被诉',
  direct: '未经复议 直接',
  after: '复议后 经复议 经复议后',
  'normative-documents': '规范性文件 行政规范性文件',
  regulations: '规章 政府规章 部门规章 地方政府规章',
  issue: '制发 制定 制作 出台 印发 新制定 新制作 新制发 新出台',
  disclose: '发布 公布 主动公开',
  repeal: '废止 失效 宣布失效 清理废止 废止文件 清理废止文件',
  'in-force': '现行有效 现行有效文件 现行有效的文件',
  decide: '作出 做出 实施 下达',
  decision: '处理决定',
  licensing: '行政许可',
  penalties: '行政处罚',
  coercion: '行政强制',
  fees: '行政事业性收费',
  fee: '收费 减免',
  collect: '收取 金额 总金额',
  ruling: '决定',
  complaint: '举报 投诉 申诉',
  loose: '等 工作 要求 任何 任何形式',
};

/** Outcomes by name. The single rows of the outcomes are named by their labels in the form. */
const OUTCOMES: Readonly<Record<string, string>> = {
  disclosed: '予以公开',
  'disclosed-in-part': '部分公开 部分予以公开 部份公开',
  refused: '不予公开',
  unavailable: '无法提供',
  'not-handled': '不予处理',
  'handled-otherwise': '其他处理',
};

const RESULTS: Readonly<Record<string, string>> = {
  upheld: '维持',
  corrected: '纠正 被纠正',
  pending: '尚未审结 未审结',
  other: '其他结果',
};

const split = (words: string) => words.split(' ');

/** 我局, 本局, 全局. */
const ownWords = (bodies: string, part: Part): Word[] =>
  split(bodies).flatMap((body) => ['我', '本', '全'].map((own) => ({ text: own + body, part, means: body })));

const named = (names: Readonly<Record<string, string>>, part: Part): Word[] =>
  Object.entries(names).flatMap(([means, words]) => split(words).map((text) => ({ text, part, means })));

export const VOCABULARY: readonly Word[] = [
  ...Object.entries(WORDS).flatMap(([part, words]) =>
    split(words).map((text): Word => ({ text, part: part as Part })),
  ),
  ...ownWords(BODIES, 'self'),
  ...ownWords(REGIONS, 'region'),
  ...named(OUTCOMES, 'outcome'),
  ...named(RESULTS, 'result'),
];

/** A paragraph without any of these states nothing that a table counts. */
export const TELLING: readonly string[] = split(
  '申请 复议 诉讼 规范性文件 规章 行政许可 行政处罚 行政强制 事业性收费 结转',
);

/** What is denied: anything that is counted, documents, decisions, fees; 未因 … has its cause before it. */
export type Denying = 'any' | 'document' | 'decision' | 'fee' | 'cause';

/** By what was not done. */
const DENYING: Readonly<Record<Exclude<Denying, 'cause'>, string>> = {
  any: '发生过 发生 出现 收到过 收到 接到 受理 接收 产生 引发 引起 涉及 被 有',
  document: '制发 制定 制定出台 制定印发 出台 印发 制作',
  decision: '作出 做出 实施',
  fee: '收取',
};

interface Denial {
  readonly text: string;
  readonly makes: Denying;
}

const denials = (texts: readonly string[], makes: Denying): Denial[] =>
  texts.map((text) => ({ text, makes }));

/** What denies (未发生, 没有, 无): the words that one of the objects has to follow, the longest first. */
export const DENIALS: readonly Denial[] = [
  ...Object.entries(DENYING).flatMap(([makes, done]) =>
    split(done).flatMap((verb) => denials([`未${verb}`, `没有${verb}`, `尚未${verb}`], makes as Denying)),
  ),
  ...denials(['没有', '无', '无一例', '无一起', '无一件'], 'any'),
  ...denials(['未因'], 'cause'),
].sort((a, b) => b.text.length - a.text.length);
