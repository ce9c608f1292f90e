/**
 * The connection over which new messages come. It is made again whenever it is lost, also where a proxy answered in the program's place,
 * which ends a browser's own tries. Pages that nobody looks at hold a few at most: a browser opens six to one host, over all tabs, and
 * needs some of them to load pages.
 */
import { ask } from './requests.js';

const MAX_HIDDEN = 3;
const RETRY_DELAY_MS = 1000;

/**
 * @param address returns where events go on from.
 * @param on what to do at a `message` and an `edit`, when the connection is `lost` (with the reason, where it is known), and when it is
 * `back` after a time without.
 */
export function keepConnection(address, on) {
  let events = null;
  // Who goes back sees the page as the browser kept it.
  let hasGap = performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
  let hasPlace = false;
  let retry;

  function connect() {
    events = new EventSource(address());
    events.addEventListener('message', ({ data }) => on.message(JSON.parse(data)));
    events.addEventListener('edit', ({ data }) => on.edit(JSON.parse(data)));
    events.addEventListener('open', () => {
      if (hasGap) on.back();
      hasGap = false;
    });
    events.addEventListener('error', () => {
      leave();
      on.lost();
      retryLater();
    });
  }

  function leave() {
    events?.close();
    events = null;
    hasGap = true;
  }

  function retryLater() {
    clearTimeout(retry);
    // biome-ignore lint/style/noRestrictedGlobals: a browser's script has no other timer.
    retry = setTimeout(comeBack, RETRY_DELAY_MS);
  }

  async function comeBack() {
    const isWanted = () => events === null && (!document.hidden || hasPlace);
    // Who is not logged in any more is told so; a stream that is refused doesn't say why.
    const answer = isWanted() ? await ask('/api/complete', { line: '', cursor: 0 }) : null;
    if (!isWanted()) return;
    if (answer?.choices !== undefined) return connect();
    on.lost(answer?.note);
    retryLater();
  }

  async function look() {
    hasPlace = document.hidden && (await takePlace());
    if (document.hidden && !hasPlace) leave();
    else if (events === null) await comeBack();
  }

  document.addEventListener('visibilitychange', look);
  if (document.hidden) void look();
  else connect();
}

/** Whether this page is one of the few that may stay connected until it is shown. Without locks (http, not this machine) all are. */
async function takePlace() {
  if (navigator.locks === undefined) return true;
  for (let place = 0; place < MAX_HIDDEN; place++) {
    const isTaken = await new Promise((resolve) => {
      navigator.locks.request(`verbatim.hidden.${place}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null || !document.hidden ? undefined : untilShown();
      });
    });
    if (isTaken) return true;
  }
  return false;
}

const untilShown = () =>
  new Promise((resolve) => {
    document.addEventListener('visibilitychange', resolve, { once: true });
  });
