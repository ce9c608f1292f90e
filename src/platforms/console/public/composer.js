/** The line where commands are typed: Tab completes, arrows choose, Enter runs, Esc closes, "/" comes here from anywhere. */
import { createCompletionList } from './completion-list.js';
import { ask } from './requests.js';

export function startComposer(form, run) {
  const input = form.querySelector('#line');
  const hint = form.querySelector('#hint');
  const list = createCompletionList(input, form.querySelector('#completions'), accept);
  const recall = createHistory(input);
  let place = { from: 0, to: 0 };
  let asked = 0;
  let latest = Promise.resolve();

  function complete() {
    latest = showCompletions();
    return latest;
  }

  async function showCompletions() {
    const ticket = ++asked;
    if (input.value.trim() === '') return close();
    const cursor = input.selectionStart ?? input.value.length;
    const found = await ask('/api/complete', { line: input.value, cursor });
    // An answer to what was typed before is stale.
    if (ticket !== asked || found?.choices === undefined) return;
    place = found;
    hint.textContent = found.hint;
    list.show(found.choices);
  }

  function close() {
    asked++;
    if (input.value.trim() === '') hint.textContent = '';
    list.show([]);
  }

  async function accept({ value }) {
    // Which part of the line the choice replaces is told by the answer to what was typed last.
    await latest;
    if (!list.offers(value)) return;
    list.chooseNone();
    input.setRangeText(value, place.from, place.to, 'end');
    input.focus();
    await complete();
  }

  async function submit() {
    const line = input.value.trim();
    if (line === '') return;
    recall.remember(line);
    input.value = '';
    close();
    await run(line);
  }

  input.addEventListener('keydown', async (event) => {
    const hasModifier = event.shiftKey || event.ctrlKey || event.altKey || event.metaKey;
    if (event.isComposing || hasModifier) return;
    const act = list.isOpen()
      ? actionInList(event.key, list, { accept, close })
      : recall[event.key];
    if (act === undefined) return;
    event.preventDefault();
    await act();
  });
  input.addEventListener('input', complete);
  input.addEventListener('blur', close);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    await submit();
  });
  document.addEventListener('keydown', async (event) => {
    if (event.key !== '/' || event.target.closest('input, textarea')) return;
    event.preventDefault();
    input.focus();
    if (input.value === '') input.value = '/';
    await complete();
  });

  form.hidden = false;
  input.focus({ preventScroll: true });
}

/** Enter takes only what was chosen with the arrows: a line typed to its end runs at once. */
function actionInList(key, list, { accept, close }) {
  if (key === 'ArrowDown') return () => list.move(1);
  if (key === 'ArrowUp') return () => list.move(-1);
  if (key === 'Escape') return close;
  if (key === 'Tab') return () => accept(list.chosen() ?? list.first());
  if (key === 'Enter' && list.chosen() !== null) return () => accept(list.chosen());
  return undefined;
}

/** Arrows bring back what was run before. */
function createHistory(input) {
  const lines = [];
  let at = 0;
  const go = (step) => () => {
    at = Math.min(Math.max(at + step, 0), lines.length);
    input.value = lines[at] ?? '';
  };
  return {
    ArrowUp: go(-1),
    ArrowDown: go(1),
    remember(line) {
      lines.push(line);
      at = lines.length;
    },
  };
}
