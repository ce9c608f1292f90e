/** The page of feeds: polls a feed at once and shows what came of it, in its row and in words. */
import { ask, fromTemplate } from './requests.js';
import { localizeTimes } from './times.js';

/** @param list what is shown anew after a poll. */
export function startFeeds(list) {
  const note = document.getElementById('feeds-note');
  showButtons(list);

  document.addEventListener('click', async ({ target }) => {
    const button = target.closest('[data-poll-feed]');
    // Not `disabled`: that would take the focus away while it waits.
    if (button === null || button.ariaBusy === 'true') return;
    button.ariaBusy = 'true';
    say(fromTemplate('polling').textContent);
    const answer = await ask('/api/feeds/poll', { id: button.dataset.pollFeed });
    const hadFocus = document.activeElement === button;
    await showAnew();
    if (hadFocus) document.getElementById(button.id)?.focus({ preventScroll: true });
    say(answer === null ? fromTemplate('no-answer').textContent : answer.note);
  });

  function say(text) {
    note.hidden = false;
    note.textContent = text;
  }

  async function showAnew() {
    try {
      const response = await fetch(location.href);
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      list.replaceChildren(...page.getElementById('feeds').childNodes);
      localizeTimes(list);
      showButtons(list);
    } catch {
      // What is shown stays; the note says that there is no answer.
    }
  }
}

function showButtons(root) {
  for (const button of root.querySelectorAll('[data-poll-feed]')) button.hidden = false;
}
