/**
 * Laws that reports cite, each with the page of its official text. Only addresses that were checked against a second
 * source are here; a law without one is not linked. The pages have no anchors: an article leads to its law.
 */
export interface Law {
  /** As it is cited between 《 and 》. */
  readonly names: readonly string[];
  /** The name that a text may give it: 以下简称《条例》. */
  readonly short: string;
  readonly address: string;
}

export const LAWS: readonly Law[] = [
  {
    // 国务院令第711号, in force since 2019-05-15: of the years that have an official form.
    names: ['中华人民共和国政府信息公开条例', '政府信息公开条例'],
    short: '条例',
    address: 'https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm',
  },
];
