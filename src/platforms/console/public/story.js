/** The page of a story: takes an article out of it, and shows the story as it is then. */
import { ask, fromTemplate } from './requests.js';

/** @param note where it is said what came of it. */
export function startStory(note) {
  document.addEventListener('click', async ({ target }) => {
    const button = target.closest('[data-take-out]');
    if (button === null || button.ariaBusy === 'true') return;
    button.ariaBusy = 'true';
    const answer = await ask('/api/stories/take-out', { article: button.dataset.takeOut });
    if (answer?.kind === 'taken-out') return location.reload();
    button.ariaBusy = 'false';
    note.hidden = false;
    note.textContent = answer?.note ?? fromTemplate('no-answer').textContent;
  });
}
