/** Questions one after the other, with a button that goes back to the one before. */
import { type Disposable, type QuickInput, QuickInputButtons, type QuickPickItem, window } from 'vscode';

/** What a person did with a question. */
type Outcome<T> = { readonly answer: T } | 'back' | 'cancelled';

export interface Place {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** A question, asked with the answer of an earlier time in it. */
export type Step<A> = (answers: Partial<A>, place: Place) => Promise<Outcome<Partial<A>>>;

/** All answers; undefined where a person gave up. */
export async function ask<A>(title: string, steps: readonly Step<A>[]): Promise<A | undefined> {
  let answers: Partial<A> = {};
  let at = 0;
  while (at < steps.length) {
    const outcome = await steps[at](answers, { title, step: at + 1, totalSteps: steps.length });
    if (outcome === 'cancelled') return undefined;
    if (outcome === 'back') at--;
    else {
      answers = { ...answers, ...outcome.answer };
      at++;
    }
  }
  return answers as A;
}

export interface Words {
  readonly value: string;
  readonly prompt: string;
  readonly placeholder: string;
  /** What is wrong with an answer, if anything. */
  readonly complain: (value: string) => string | undefined;
}

export async function askWords(place: Place, words: Words): Promise<Outcome<string>> {
  const input = window.createInputBox();
  const { complain, ...shown } = words;
  Object.assign(input, shown);
  return asked(input, place, (accept) => [
    input.onDidChangeValue((value) => {
      input.validationMessage = complain(value);
    }),
    input.onDidAccept(() => {
      input.validationMessage = complain(input.value);
      if (!input.validationMessage) accept(input.value.trim());
    }),
  ]);
}

export interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

export async function askChoice<T>(
  place: Place,
  items: readonly Choice<T>[],
  chosen: T | undefined,
  placeholder: string,
): Promise<Outcome<T>> {
  const input = window.createQuickPick<Choice<T>>();
  Object.assign(input, { items, placeholder, matchOnDetail: true });
  // Without an active item Enter would do nothing.
  input.activeItems = [items.find(({ value }) => value === chosen) ?? items[0]];
  return asked(input, place, (accept) => [
    input.onDidAccept(() => {
      const [item] = input.selectedItems;
      if (item) accept(item.value);
    }),
  ]);
}

/** Shows an input until it is answered, left, or the back button is taken. */
async function asked<T>(
  input: QuickInput & {
    buttons: readonly unknown[];
    onDidTriggerButton: (listener: (button: unknown) => void) => Disposable;
  },
  place: Place,
  listen: (accept: (answer: T) => void) => Disposable[],
): Promise<Outcome<T>> {
  Object.assign(input, place, { ignoreFocusOut: true });
  if (place.step > 1) input.buttons = [QuickInputButtons.Back];
  const listeners: Disposable[] = [];
  try {
    return await new Promise<Outcome<T>>((resolve) => {
      listeners.push(
        ...listen((answer) => resolve({ answer })),
        input.onDidTriggerButton((button) => {
          if (button === QuickInputButtons.Back) resolve('back');
        }),
        input.onDidHide(() => resolve('cancelled')),
      );
      input.show();
    });
  } finally {
    for (const listener of listeners) listener.dispose();
    input.dispose();
  }
}

/** The same outcome with another name for its answer. */
export const named = <T, A>(outcome: Outcome<T>, name: (answer: T) => Partial<A>): Outcome<Partial<A>> =>
  typeof outcome === 'string' ? outcome : { answer: name(outcome.answer) };
