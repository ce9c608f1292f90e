/** The form below a button that asks first: opened, checked by the server, and closed when its command has run. */
import { ask, fromTemplate, toElement } from './requests.js';

/** @param onAnswer gets what the command answers. */
export async function askBeforeRunning(button, channelId, onAnswer) {
  const place = button.closest('.buttons');
  const open = place.nextElementSibling?.matches('.ask') ? place.nextElementSibling : null;
  if (open !== null) {
    const isSame = button.ariaExpanded === 'true';
    close(open, place);
    if (isSame) return button.focus();
  }
  const { ask: commandText, asks } = button.dataset;
  const command = { commandText, asks: asks.split(' ') };
  const answer = await ask('/api/form', command);
  if (answer?.html === undefined) return onAnswer(answer);
  const form = toElement(answer.html);
  place.after(form);
  button.ariaExpanded = 'true';
  form.querySelector('.field').focus();
  const leave = () => {
    close(form, place);
    button.focus();
  };
  form.querySelector('[data-cancel]').addEventListener('click', leave);
  form.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') leave();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    // Not `disabled`: that would take the focus away while it waits.
    if (form.ariaBusy === 'true') return;
    form.ariaBusy = 'true';
    const values = Object.fromEntries(new FormData(form));
    const filled = await ask('/api/fill', { channelId, ...command, values });
    form.ariaBusy = 'false';
    if (filled === null) {
      const [field] = form.querySelectorAll('.field-error');
      field.textContent = fromTemplate('no-answer').textContent.trim();
      return;
    }
    if (filled.kind === 'invalid') return tellErrors(form, filled.errors);
    leave();
    await onAnswer(filled);
  });
}

function close(form, place) {
  form.remove();
  for (const button of place.querySelectorAll('[data-ask]')) button.ariaExpanded = 'false';
}

/** Each at its field; the first field that is wrong gets the focus. */
function tellErrors(form, errors) {
  for (const field of form.querySelectorAll('.field')) {
    const error = errors[field.name] ?? '';
    field.ariaInvalid = String(error !== '');
    document.getElementById(`${field.id}-error`).textContent = error;
  }
  form.querySelector('[aria-invalid=true]')?.focus();
}
