/**
 * The list of completions under a line of text: a listbox after the ARIA Authoring Practices' combobox. Focus stays in
 * the line; the active option is told by its id.
 */
export function createCompletionList(input, list, onPick) {
  let choices = [];
  let active = -1;

  function show(found) {
    choices = found;
    active = -1;
    list.replaceChildren(...choices.map(toOption));
    list.hidden = choices.length === 0;
    list.scrollTop = 0;
    input.setAttribute('aria-expanded', String(choices.length > 0));
    input.removeAttribute('aria-activedescendant');
  }

  /** Wraps around at both ends. */
  function move(step) {
    const options = [...list.children];
    const from = active === -1 && step < 0 ? 0 : active;
    active = (from + step + options.length) % options.length;
    for (const [i, option] of options.entries())
      option.setAttribute('aria-selected', String(i === active));
    input.setAttribute('aria-activedescendant', options[active].id);
    options[active].scrollIntoView({ block: 'nearest' });
  }

  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const option = event.target.closest('[role=option]');
    if (option !== null) onPick(choices[[...list.children].indexOf(option)]);
  });

  return {
    show,
    move,
    isOpen: () => choices.length > 0,
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
