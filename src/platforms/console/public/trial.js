/** Tries an address and shows what it gave; an item of a tried feed can be tried in turn. */
import { ask, fromTemplate, toElement } from './requests.js';
import { localizeTimes } from './times.js';

/** @param form shown once it can be used. */
export function startTrial(form) {
  const field = document.getElementById('address');
  const result = document.getElementById('trial-result');
  const status = document.getElementById('trial-status');
  form.hidden = false;
  let latest = 0;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void tryAddress(field.value.trim());
  });

  result.addEventListener('click', ({ target }) => {
    const follow = target.closest('[data-follow]');
    if (follow !== null) void followFeed(follow);
    const button = target.closest('[data-try]');
    if (button === null) return;
    field.value = button.dataset.try;
    void tryAddress(field.value);
  });

  /** What comes of it takes the place of the button. */
  async function followFeed(button) {
    const place = button.closest('.follow');
    // Not `disabled`: that would take the focus away while it waits.
    if (place === null || place.ariaBusy === 'true') return;
    place.ariaBusy = 'true';
    status.textContent = fromTemplate('following').textContent;
    const answer = await ask('/api/feeds/follow', { address: button.dataset.follow });
    place.ariaBusy = 'false';
    status.textContent = '';
    if (answer?.html === undefined) {
      status.textContent = answer === null ? fromTemplate('no-answer').textContent : answer.note;
      place.append(status.textContent);
      return;
    }
    const shown = toElement(answer.html);
    place.replaceChildren(...shown.childNodes);
    place.querySelector('p').focus({ preventScroll: true });
  }

  async function tryAddress(address) {
    if (address === '') return;
    const number = ++latest;
    const working = fromTemplate('trying');
    status.textContent = working.textContent;
    result.replaceChildren(working);
    const answer = await ask('/api/feeds/try', { address });
    // An answer that was overtaken by a later question is not shown.
    if (number !== latest) return;
    status.textContent = '';
    if (answer?.html === undefined) {
      const failed = fromTemplate('no-answer');
      if (answer !== null) failed.querySelector('p').textContent = answer.note;
      status.textContent = failed.textContent;
      result.replaceChildren(failed);
      return;
    }
    const shown = toElement(answer.html);
    localizeTimes(shown);
    result.replaceChildren(shown);
    // The heading says what came of it: it is read out, and what follows is next.
    shown.querySelector('h2').focus({ preventScroll: true });
  }
}
