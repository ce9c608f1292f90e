/** Private answers: runs commands, shows what comes back in the list of messages, shares and dismisses it. */
import { askBeforeRunning } from './ask-form.js';
import { ask, fromTemplate, toElement } from './requests.js';
import { localizeTimes } from './times.js';

export function showAnswers(channelId) {
  const messages = document.getElementById('messages');
  const run = (line, replaced = null) => show(() => ask('/api/run', { channelId, line }), replaced);

  /** @param replaced the answer whose button was pressed, if the new one is its next page. */
  async function show(request, replaced) {
    const waiting = fromTemplate('working').firstElementChild;
    if (replaced === null) messages.append(waiting);
    else replaced.replaceWith(waiting);
    reveal(waiting);
    const answer = await request();
    if (answer?.kind === 'posted') {
      waiting.remove();
      return;
    }
    const shown = answer === null ? fromTemplate('no-answer').firstElementChild : toAnswer(answer);
    localizeTimes(shown);
    waiting.replaceWith(shown);
    reveal(shown);
    // The button that was pressed may be gone with its answer; reading goes on where it was.
    if (document.activeElement === document.body) shown.focus({ preventScroll: true });
  }

  async function runFrom(button, line) {
    const answer = button.closest('.is-private');
    await run(line, isSameCommand(answer?.dataset.line, line) ? answer : null);
  }

  async function share(button) {
    button.disabled = true;
    const answer = await ask('/api/share', { channelId, commandText: button.dataset.share });
    const note = document.createElement('span');
    note.className = 'note';
    note.setAttribute('role', 'status');
    note.textContent = answer === null ? fromTemplate('no-answer').textContent.trim() : answer.note;
    button.replaceWith(note);
    document.getElementById('line').focus();
  }

  const actions = {
    run: (button) => runFrom(button, button.dataset.run),
    choose: (button) => runFrom(button, button.closest('.choose').querySelector('select').value),
    ask: (button) =>
      askBeforeRunning(button, channelId, (answer) => show(async () => answer, null)),
    share,
    dismiss(button) {
      button.closest('.is-private').remove();
      document.getElementById('line').focus();
    },
  };

  document.addEventListener('click', async ({ target }) => {
    const button = target.closest('button');
    const action = Object.keys(actions).find((name) => button?.dataset[name] !== undefined);
    if (action !== undefined) await actions[action](button);
  });

  return { run };
}

function toAnswer(answer) {
  if (answer.kind === 'private') return toElement(answer.html);
  const failed = fromTemplate('no-answer').firstElementChild;
  failed.querySelector('p').textContent = answer.note;
  return failed;
}

/** The next page of an answer takes its place; another command's answer goes below. */
function isSameCommand(shownLine, line) {
  const nameOf = (text) => /^\s*\/?(\S*)/.exec(text)[1].toLowerCase();
  return shownLine !== undefined && nameOf(shownLine) === nameOf(line);
}

/** A long answer is read from its top, a short one is seen whole. */
function reveal(element) {
  const scroll = document.getElementById('scroll');
  const isTall = element.offsetHeight > scroll.clientHeight * 0.9;
  element.scrollIntoView({ block: isTall ? 'start' : 'nearest' });
}
