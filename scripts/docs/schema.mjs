/** The JSON schema of gouji.json, from the rules: an editor completes codes by it and marks what is not known. */

export const SCHEMA = 'schemas/gouji.schema.json';

/** Schemas know no display language, so each description has both. */
const both = (chinese, english) => `${chinese}\n${english}`;

/** What each level comes to, for completion and hovers. */
const LEVELS = {
  error: ['错误：gouji check 以 1 结束。', 'An error: gouji check ends with 1.'],
  warning: ['警告。', 'A warning.'],
  information: ['信息。', 'An information.'],
  hint: [
    '提示：编辑器中只以细点标出，不列入问题。',
    'A hint: dots in an editor, not listed among the problems.',
  ],
  off: ['关闭：不核对。', 'Off: nothing is checked.'],
};

/** @param {readonly import('../docs.mjs').Rule[]} rules @param {readonly string[]} levels */
export const schemaOf = (rules, levels) => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'gouji.json',
  description: both(
    '核对政府信息公开工作年度报告的约定，对所在文件夹及其下级有效。',
    'What holds for the reports in this folder and below.',
  ),
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    rules: {
      description: both('各规则的严重程度；off 为关闭。', 'The severity of each rule; off: it does not run.'),
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        rules.map(({ code, summary }) => [
          code,
          { description: both(summary.chinese, summary.english), allOf: [{ $ref: '#/definitions/level' }] },
        ]),
      ),
    },
    accept: {
      description: both('写明理由而接受的问题。', 'Findings that are accepted with a reason.'),
      type: 'array',
      items: { $ref: '#/definitions/acceptance' },
    },
  },
  definitions: {
    level: {
      type: 'string',
      enum: levels,
      // A word of VS Code's, beside those of the standard.
      enumDescriptions: levels.map((level) => both(...LEVELS[level])),
    },
    acceptance: {
      type: 'object',
      additionalProperties: false,
      required: ['file', 'code', 'reason'],
      properties: {
        file: {
          description: both(
            '文件，从本文件所在的文件夹算起；* 代表名称的一部分，? 代表一个字，** 代表任意层文件夹；不含 / 的按文件名匹配。',
            'The file, from this folder on; * is any part of a name, ? one character, ** any folders; without / a name in any folder.',
          ),
          type: 'string',
          minLength: 1,
        },
        code: {
          description: both('规则代码。', 'The code of the rule.'),
          type: 'string',
          enum: rules.map(({ code }) => code),
        },
        reason: {
          description: both('为什么这样填报是对的。', 'Why it is right as it is.'),
          type: 'string',
          minLength: 1,
        },
        text: {
          description: both(
            '只接受含有这些字的行里的问题。',
            'Only findings on a line that holds these words.',
          ),
          type: 'string',
          minLength: 1,
        },
      },
    },
  },
});
