/**
 * The list of completions under a line of text: a listbox after the ARIA Authoring Practices' combobox. Focus stays in
 * the line; the active option is told by its id.
 */
export function createCompletionList(input, list, onPick) {
  let choices = [];
  let active = -1;

  /** What was chosen stays chosen where it is offered again. */
  function show(found) {
    const kept = choices[active]?.value;
    choices = found;
    list.replaceChildren(...choices.map(toOption));
    list.hidden = choices.length === 0;
    list.scrollTop = 0;
    input.setAttribute('aria-expanded', String(choices.length > 0));
    activate(choices.findIndex(({ value }) => value === kept));
  }

  /** Wraps around at both ends. */
  function move(step) {
    const from = active === -1 && step < 0 ? 0 : active;
    activate((from + step + choices.length) % choices.length);
  }

  /** -1: none. */
  function activate(index) {
    active = index;
    for (const [i, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(i === active));
    const option = list.children[active];
    if (option === undefined) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const option = event.target.closest('[role=option]');
    if (option !== null) onPick(choices[[...list.children].indexOf(option)]);
  });

  return {
    show,
    move,
    chooseNone: () => activate(-1),
    isOpen: () => choices.length > 0,
    offers: (wanted) => choices.some(({ value }) => value === wanted),
    /** The option chosen with the arrows, or null. */
    chosen: () => choices[active] ?? null,
    first: () => choices[0],
  };
}

function toOption({ label, detail }, index) {
  const option = document.createElement('li');
  option.id = `completion-${index}`;
  option.className = 'completion';
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.append(toSpan('completion-label', label), toSpan('completion-detail', detail));
  return option;
}

function toSpan(className, text) {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
}
