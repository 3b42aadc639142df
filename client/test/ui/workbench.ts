/** The real workbench in a real browser, as a person has it before them: keys, mouse, and what is to be seen. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Frame,
  type Locator,
  type Page,
} from 'playwright-core';
import { type Language, manifestText } from '../harness/texts';
import { until } from '../harness/wait';

/** Around what a picture is about, in pixels: three lines of text. */
const MARGIN = 60;

const SCREENSHOTS = path.resolve(__dirname, '../../../screenshots');

let browser: Browser | undefined;

/** A root hook of mocha: all test files share one browser. */
after(() => browser?.close());

export class Workbench {
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    readonly language: Language,
    private readonly folder: string | undefined,
    /** The report that is open. */
    readonly file: string,
  ) {}

  /** Opens a text in a folder of its own, beside others where a test needs them: nothing of an earlier test is there. */
  static async open(
    language: Language,
    text: string,
    name = '政府信息公开工作年度报告.txt',
    server = process.env.GOUJI_WORKBENCH,
    others: Readonly<Record<string, string>> = {},
  ): Promise<Workbench> {
    if (!server) throw new Error('GOUJI_WORKBENCH is not set');
    const folder = mkdtempSync(path.join(tmpdir(), 'gouji-ui-'));
    for (const [file, content] of Object.entries({ ...others, [name]: text })) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), content);
    }
    const file = `vscode-remote://${new URL(server).host}${path.join(folder, name)}`;
    const query = new URLSearchParams({ folder, payload: JSON.stringify([['openFile', file]]) });
    return Workbench.visit(language, `${server}/?${query}`, path.join(folder, name), folder);
  }

  /** Opens the sample as vscode.dev would: without a machine behind the browser. */
  static openInWeb(language: Language, server = process.env.GOUJI_WEB): Promise<Workbench> {
    const file = 'memfs:/workspace/政府信息公开工作年度报告.txt';
    const payload = JSON.stringify([['openFile', file]]);
    return Workbench.visit(language, `${server}/?${new URLSearchParams({ payload })}`, file);
  }

  private static async visit(
    language: Language,
    address: string,
    file: string,
    folder?: string,
  ): Promise<Workbench> {
    const executablePath = process.env.GOUJI_BROWSER;
    if (!executablePath) throw new Error('GOUJI_BROWSER is not set');
    browser ??= await chromium.launch({ executablePath, args: ['--disable-gpu', '--disable-dev-shm-usage'] });
    const permissions = ['clipboard-read', 'clipboard-write'];
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, permissions });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}'`);
    await page.goto(address);
    const workbench = new Workbench(page, context, language, folder, file);
    await workbench.editor.waitFor();
    // More room for the text and the preview.
    await workbench.press('Control+b');
    return workbench;
  }

  async close(): Promise<void> {
    await this.context.close();
    if (this.folder) rmSync(this.folder, { recursive: true, force: true });
  }

  /**
   * Saves, and reloads the window by the workbench's own command, which keeps what is open: what a page that is
   * simply left still had to write may be lost. The address loses the file that it asked for at first.
   */
  async reload(): Promise<void> {
    await this.press('Control+1', 'Control+s');
    await this.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    const address = new URL(this.page.url());
    address.searchParams.delete('payload');
    await this.page.evaluate(`history.replaceState(null, '', ${JSON.stringify(address.href)})`);
    const loaded = this.page.waitForEvent('load');
    await this.runTitled('Developer: Reload Window');
    await loaded;
    await this.editor.waitFor();
  }

  get editor(): Locator {
    return this.page.locator('.editor-instance .monaco-editor .view-lines').first();
  }

  get squiggles(): Locator {
    return this.page.locator('.squiggly-error');
  }

  /** Waits until the text stands in the editor, in the lines that are in view. */
  async seeText(text: string): Promise<void> {
    await this.editor.filter({ hasText: text }).waitFor();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Goes to the next finding, and closes the box that then opens under it. */
  async nextFinding(): Promise<void> {
    await this.untilProblems((count) => count > 0);
    await this.press('F8');
    await this.page.locator('.marker-widget').waitFor();
    await this.press('Escape');
    await this.page.locator('.marker-widget').waitFor({ state: 'hidden' });
    await this.squiggles.first().waitFor();
  }

  /** Where something stands in the window. What the editor draws anew is nowhere for a moment. */
  box(target: Locator): Promise<NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>> {
    return until('it has its place', () => target.boundingBox());
  }

  /** Lays the mouse on something until a hover opens over it; gives its text. */
  async hover(target: Locator): Promise<string> {
    const hover = this.page.locator('.monaco-hover:not(.hidden) .hover-contents').first();
    // The editor draws lines and squiggles anew whenever it likes, and what moves away takes its hover along.
    await until('a hover is open', async () => {
      const box = await target.boundingBox();
      if (!box) return false;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      // A mouse that stays where it is opens nothing.
      await this.page.mouse.move(x, y + 3 * box.height);
      await this.page.mouse.move(x, y, { steps: 5 });
      const isOpen = await hover.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => false,
      );
      if (!isOpen) return false;
      // One that opened over what the mouse passed closes again.
      await this.page.waitForTimeout(500);
      return hover.isVisible();
    });
    return textOf(this.page.locator('.monaco-hover:not(.hidden)').first());
  }

  /** Opens the quick-fix menu with Ctrl+. and gives its entries. */
  async quickFixMenu(): Promise<string[]> {
    const entries = this.page.locator('.action-widget .monaco-list-row.action');
    // The workbench gives the question up where the findings are told anew while it waits for the answer.
    await until('the quick-fix menu is open', async () => {
      await this.press('Control+.');
      return entries
        .first()
        .waitFor({ timeout: 5_000 })
        .then(
          () => true,
          () => false,
        );
    });
    return entries.allInnerTexts();
  }

  /** Runs a command by its title, as a person does in the command palette. */
  async run(command: string): Promise<void> {
    await this.runTitled(manifestText(this.language, `command.${command}`));
  }

  async runTitled(title: string): Promise<void> {
    const row = this.page.locator('.quick-input-widget .monaco-list-row', { hasText: title }).first();
    // The palette lists what is there when it opens; an extension's commands come a moment after the window.
    await until(`the command ${title}`, async () => {
      await this.press('Escape', 'F1');
      await this.page.locator('.quick-input-widget input[type=text]').fill(`>${title}`);
      return row.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
    });
    await row.click();
  }

  /** Opens another file of the folder beside the report, by its name. */
  async openBeside(name: string): Promise<void> {
    await this.press('Control+p');
    await this.page.locator('.quick-input-widget input[type=text]').fill(name);
    await this.page.locator('.quick-input-widget .monaco-list-row', { hasText: name }).first().waitFor();
    await this.press('Control+Enter');
    await this.page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor();
  }

  /** How many errors and warnings the status bar counts. */
  async problems(): Promise<number> {
    const text = await textOf(this.page.locator('#status\\.problems'));
    return [...text.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0);
  }

  async untilProblems(wished: (count: number) => boolean): Promise<void> {
    await until('the number of problems', async () => wished(await this.problems()));
  }

  /**
   * Gives the text the focus. The workbench runs a command for the first time when its extensions have been asked, and
   * a key that is late for that takes the focus from whatever was opened meanwhile: so none is pressed in vain.
   */
  async focusText(): Promise<void> {
    const group = this.page.locator('.editor-group-container').first();
    const focused = group.locator('.editor-instance .monaco-editor.focused').first();
    if (!(await focused.isVisible())) await this.press('Control+1');
    await focused.waitFor();
  }

  /** Selects the next place of a text, from the cursor on, by the find box. */
  async find(text: string): Promise<void> {
    // A preview that still has the focus would open a find box of its own.
    await this.focusText();
    await this.press('Control+f');
    const box = this.page.locator('.find-widget.visible');
    await box.locator('textarea').first().fill(text);
    await this.untilSelectedLength(text.length);
    await until('the find box is closed', async () => {
      // Not once more where it is closed already: in the text, Escape gives up the selection.
      if ((await box.count()) === 0) return true;
      await this.press('Escape');
      return box.waitFor({ state: 'hidden', timeout: 5_000 }).then(
        () => true,
        () => false,
      );
    });
    await this.focusText();
    await this.untilSelectedLength(text.length);
  }

  /** Waits until exactly this text is selected in the editor, in that line, as the status bar and a copy tell. */
  async untilSelected(text: string, line: number): Promise<void> {
    const status = this.page.locator('#status\\.editor\\.selection');
    const [at, length] = [`Ln ${line}, `, `(${text.length} selected)`];
    await until(`${text} is selected in line ${line}`, async () => {
      const now = await textOf(status);
      return now.includes(at) && now.includes(length);
    });
    await until(`${text} is copied`, async () => {
      await this.press('Control+c');
      return (await this.page.evaluate<string>('navigator.clipboard.readText()')) === text;
    });
  }

  /** Waits until so many characters are selected, as the status bar tells. */
  async untilSelectedLength(length: number): Promise<void> {
    const status = this.page.locator('#status\\.editor\\.selection');
    await until(`${length} characters are selected`, async () =>
      (await textOf(status)).includes(`(${length} selected)`),
    );
  }

  /** Goes to the beginning of a line. */
  async goToLine(line: number): Promise<void> {
    await this.focusText();
    await this.press('Control+g');
    await this.page.locator('.quick-input-widget input[type=text]').fill(`:${line}`);
    await this.press('Enter');
    await this.untilLine(line);
  }

  /** Waits until the cursor stands in the line, as the status bar tells. */
  async untilLine(line: number): Promise<void> {
    const status = this.page.locator('#status\\.editor\\.selection');
    await until(`the cursor is in line ${line}`, async () => (await textOf(status)).includes(`Ln ${line}, `));
  }

  /** All words in view, in the window and in the pages within, each stretch of white space as one blank. */
  async seen(): Promise<string> {
    const texts = await Promise.all(
      this.page.frames().map((frame) =>
        // A page that is just going away has nothing to say any more.
        frame.evaluate<string>('document.body?.innerText ?? ""').catch(() => ''),
      ),
    );
    return texts.join(' ').replace(/[\s\u200b]+/g, ' ');
  }

  /** Opens the preview beside the text, and gives its page. */
  async openPreview(): Promise<Frame> {
    await this.run('openPreviewToSide');
    return this.preview();
  }

  /** The page inside the webview that is in view. */
  async preview(): Promise<Frame> {
    // A webview starts a service worker first, which takes its time on a machine that has much to do.
    const outer = await this.page.locator('iframe.webview.ready').elementHandle({ timeout: 50_000 });
    const inner = await (await outer?.contentFrame())?.waitForSelector('#active-frame');
    const frame = await inner?.contentFrame();
    if (!frame) throw new Error('There is no preview');
    await frame.waitForSelector('td[data-id]', { state: 'attached' });
    return frame;
  }

  /**
   * Takes a picture for the documents, and for whoever wants to see what a test saw: of the window, or of what it is about
   * and a margin around that, which can be read where it is shown small.
   */
  async picture(name: string, ...about: Locator[]): Promise<void> {
    const clip = about.length > 0 ? { clip: await this.around(about) } : {};
    // What fades in is there.
    await this.page.screenshot({
      path: this.screenshot(`${name}.png`),
      animations: 'disabled',
      ...clip,
    });
  }

  /** Where something that is to be looked at is kept, apart for each language. */
  screenshot(name: string): string {
    mkdirSync(SCREENSHOTS, { recursive: true });
    const { name: base, ext } = path.parse(name);
    return path.join(SCREENSHOTS, `${base}${this.language === 'en' ? '' : '-zh'}${ext}`);
  }

  /** The part of the window that holds these, its left edge included: a line is read from its beginning. */
  private async around(about: readonly Locator[]) {
    const { width, height } = this.page.viewportSize() ?? { width: 0, height: 0 };
    const boxes = async () => {
      const drawn = (await Promise.all(about.map((each) => each.boundingBox()))).filter(
        (box) => box !== null,
      );
      return drawn.length === about.length ? drawn : null;
    };
    // The editor draws a squiggle anew whenever it likes; for a moment there is none. A hover may have closed for good: then
    // it is the window, which whoever looks at the picture sees.
    const seen = await until('what the picture is about', boxes, 3).catch(() => [
      { x: 0, y: 0, width, height },
    ]);
    const top = Math.max(0, Math.min(...seen.map(({ y }) => y)) - MARGIN);
    const right = Math.min(width, Math.max(...seen.map((box) => box.x + box.width)) + MARGIN);
    const bottom = Math.min(height, Math.max(...seen.map((box) => box.y + box.height)) + MARGIN);
    return { x: 0, y: top, width: right, height: bottom - top };
  }
}

/** The text of an element; empty where it has none. */
export const textOf = async (element: Locator): Promise<string> => (await element.textContent()) ?? '';
