/** Every message that people see has its Chinese, and no Chinese stands there for a message that is gone. */
import assert from 'node:assert/strict';
import ts from 'typescript';
import { readText } from '../support/repository';
import { filesBelow } from '../support/sources';

const TRANSLATORS = new Set(['t', 'msg']);

/** The literals that a file passes to `t`, `msg`, `l10n.t` or `vscode.l10n.t`. */
function messagesIn(file: string): string[] {
  const source = ts.createSourceFile(file, readText(file), ts.ScriptTarget.Latest, true);
  const messages: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && TRANSLATORS.has(lastName(node.expression)) && node.arguments.length > 0)
      messages.push(...literalsOf(node.arguments[0]));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return messages;
}

/** `t` of `t(…)`, `l10n.t(…)` and `options.t(…)`. */
function lastName(callee: ts.Expression): string {
  if (ts.isIdentifier(callee)) return callee.text;
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : '';
}

/** A literal; either one of a choice; the message of an object. Anything else was marked with `msg` elsewhere. */
function literalsOf(argument: ts.Expression): string[] {
  if (ts.isStringLiteralLike(argument)) return [argument.text];
  if (ts.isParenthesizedExpression(argument)) return literalsOf(argument.expression);
  if (ts.isConditionalExpression(argument))
    return [...literalsOf(argument.whenTrue), ...literalsOf(argument.whenFalse)];
  if (ts.isObjectLiteralExpression(argument))
    return argument.properties.flatMap((property) =>
      ts.isPropertyAssignment(property) && property.name.getText() === 'message'
        ? literalsOf(property.initializer)
        : [],
    );
  return [];
}

const placeholders = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort();

describe('the Chinese bundle', () => {
  const bundle = JSON.parse(readText('l10n/bundle.l10n.zh-cn.json')) as Record<string, string>;
  const sources = ['server/src', 'client/src'].flatMap((folder) => filesBelow(folder, '.ts'));
  const used = new Set(sources.flatMap(messagesIn));

  it('has every message of the sources', () => {
    assert.ok(used.size > 50);
    assert.deepEqual(
      [...used].filter((message) => !(message in bundle)),
      [],
    );
  });

  it('ends none with a blank behind Chinese', () => {
    assert.deepEqual(
      Object.values(bundle).filter((message) => /[\p{Script=Han}，。；：、] $/u.test(message)),
      [],
    );
  });

  it('has no message that the sources do not have', () => {
    assert.deepEqual(
      Object.keys(bundle).filter((message) => !used.has(message)),
      [],
    );
  });

  it('keeps the placeholders', () => {
    for (const [message, chinese] of Object.entries(bundle))
      assert.deepEqual(placeholders(chinese), placeholders(message), message);
  });

  it('has its messages in order, so that two changes seldom meet', () => {
    assert.deepEqual(Object.keys(bundle), Object.keys(bundle).sort());
  });
});

describe('the manifest', () => {
  const english = JSON.parse(readText('package.nls.json')) as Record<string, string>;
  const chinese = JSON.parse(readText('package.nls.zh-cn.json')) as Record<string, string>;
  const used = [...readText('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);

  it('has the same words in English and Chinese', () => {
    assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
    for (const text of [...Object.values(english), ...Object.values(chinese)]) assert.ok(text.trim());
  });

  it('says the choices of a setting in words, each with what it does', () => {
    const { properties } = JSON.parse(readText('package.json')).contributes.configuration;
    for (const [name, setting] of Object.entries<Record<string, unknown[]>>(properties)) {
      if (!setting.enum) continue;
      assert.equal(setting.enumItemLabels?.length, setting.enum.length, name);
      assert.equal(setting.enumDescriptions?.length, setting.enum.length, name);
    }
  });

  it('uses every word that it has, and has every word that it uses', () => {
    assert.deepEqual([...new Set(used)].sort(), Object.keys(english).sort());
  });
});
