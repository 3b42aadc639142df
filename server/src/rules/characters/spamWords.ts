/**
 * Words that spam puts into a hacked or copied page, by a character of theirs that reports seldom have. Only such as
 * no report has a reason to write: 体育彩票, 投注站, 娱乐城 and 代开发票 are honest words, and are not among them.
 */
export const SPAM: Readonly<Record<string, readonly string[]>> = {
  库: ['图库资料', '六合图库', '香港免费图库'],
  彩: ['六合彩', '时时彩', '天天好彩', '送彩金', '彩票网投'],
  肖: ['平特一肖', '一肖一码', '一肖中特', '三肖三码'],
  码: ['必中一码', '特码资料', '无码视频', '高清无码', '无码一区', '内部三码'],
  马: ['香港马会', '马会传真', '马会开奖'],
  奖: ['六合开奖', '六合彩开奖'],
  葡: ['葡京娱乐', '澳门葡京', '澳门新葡京'],
  尼: ['澳门威尼斯人'],
  赛: ['北京赛车pk', '北京赛车计划', '欧洲五大联赛:'],
  凯: ['凯发国际登录', '凯发娱乐', '凯发k8'],
  皇: ['澳门皇冠:', '皇冠体育'],
  廉: ['威廉希尔'],
  址: ['365体育备用网址'],
  播: ['365体育直播'],
  快: ['快三计划', '快3计划', '快3开奖', '快三开奖'],
  速: ['雷速体育'],
  博: ['亚博体育', '博彩网站', '博彩平台'],
  棋: ['开元棋牌', '棋牌下载', '棋牌官网', '真人棋牌'],
  乐: ['百家乐', '真人娱乐官', '真人娱乐平台', '娱乐网址', '娱乐注册'],
  虎: ['老虎机'],
  猜: ['欧洲杯决赛竞猜', '世界杯决赛竞猜'],
  软: ['买足球的软件', '买球的软件'],
  球: ['买球网站', '买球平台', '买球app'],
  麻: ['麻豆传媒', '麻豆视频'],
  久: ['精品久久', '久久精品'],
  品: [
    '国产精品视频',
    '国产精品无码',
    '国产精品自拍',
    '精品一区二区',
    '精品无码',
    '亚洲精品视频',
    '日韩精品视频',
  ],
  炮: ['约炮'],
  孕: ['代孕公司', '代孕价格'],
  私: ['私服发布网', '传奇私服'],
  B: ['bet365', '365bet'],
  b: ['bet365', '365bet'],
};

/** Words that are spam in a title or above it, where nobody speaks of what a county makes. */
export const SPAM_AT_TOP: readonly string[] = ['国产精品', '决赛竞猜', '快3'];

/** Words of a sentence that tells of the fight against spam, gambling and the like. */
export const AGAINST_SPAM =
  /打击|查处|整治|取缔|收缴|治理|严禁|禁止|清理|清除|清查|暗链|篡改|植入|非法|违法|违规|案|净化|监管|诈骗|防范|举报|犯罪|涉|拦截|屏蔽|监测|抽查|检查|执法|宣传|销毁|查获|扣|破获|抓获|赌博|治安|公安|排查|整改|反/;
