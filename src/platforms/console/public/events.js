/** New messages as they come: shown in the channel that is open, marked as new on the others. */
import { keepConnection } from './connection.js';
import { toElement } from './requests.js';
import { localizeTimes } from './times.js';

const SEEN_KEY = 'verbatim.seen';

export function followEvents(openChannel) {
  const messages = document.getElementById('messages');
  markSeen(openChannel);
  showUnread();
  scrollToEnd();

  const hint = document.getElementById('hint');
  const lost = document.getElementById('connection-lost').content.textContent;
  let newestId = Number(messages.dataset.seenId);
  keepConnection(() => `/api/events?after=${newestId}`, {
    message(message) {
      newestId = Math.max(newestId, message.id);
      noteNewest(message);
      if (message.channelId === openChannel) append(message, messages);
      else announce(message);
      markSeen(openChannel);
      showUnread();
    },
    edit: replace,
    lost(reason = lost) {
      hint.textContent = reason;
    },
    back() {
      hint.textContent = '';
      void showEdits();
    },
  });
}

/** Marks channels with messages that this browser has not shown, and counts them in the title. */
export function showUnread() {
  const seen = readSeen();
  let unread = 0;
  for (const link of channelLinks()) {
    const isUnread = Number(link.dataset.newestId) > (seen[link.dataset.channelLink] ?? 0);
    link.classList.toggle('is-unread', isUnread);
    link.querySelector('.unread').hidden = !isUnread;
    if (isUnread) unread++;
  }
  const title = document.title.replace(/^\(\d+\) /, '');
  document.title = unread > 0 ? `(${unread}) ${title}` : title;
}

function channelLinks() {
  return [...document.querySelectorAll('[data-channel-link]')];
}

function linkOf(channelId) {
  return channelLinks().find((link) => link.dataset.channelLink === channelId);
}

function noteNewest({ id, channelId }) {
  const link = linkOf(channelId);
  if (link !== undefined) link.dataset.newestId = Math.max(Number(link.dataset.newestId), id);
}

function append(message, messages) {
  if (document.getElementById(`message-${message.id}`) !== null) return;
  document.getElementById('welcome')?.remove();
  const scroll = document.getElementById('scroll');
  const wasAtEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;
  const element = toElement(message.html);
  localizeTimes(element);
  messages.append(element);
  if (wasAtEnd) element.scrollIntoView({ block: 'nearest' });
}

/** One that is not shown comes as it is now when it is asked for. */
function replace({ id, html }) {
  const shown = document.getElementById(`message-${id}`);
  if (shown === null) return;
  const element = toElement(html);
  localizeTimes(element);
  if (!element.isEqualNode(shown)) shown.replaceWith(element);
}

/** What was edited while nobody listened is told by no event. */
async function showEdits() {
  try {
    const response = await fetch(location.href);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    for (const message of page.querySelectorAll('.message'))
      replace({ id: message.dataset.messageId, html: message.outerHTML });
  } catch {
    // The connection is lost again; the next one brings it.
  }
}

function announce({ channelId, fallback }) {
  const announcer = document.getElementById('announcer');
  announcer.textContent = `${announcer.dataset.newIn} #${channelId}: ${fallback}`;
}

function scrollToEnd() {
  const scroll = document.getElementById('scroll');
  scroll.scrollTop = scroll.scrollHeight;
}

/** The newest message seen, by channel; kept in this browser. */
function readSeen() {
  try {
    return JSON.parse(localStorage.getItem(SEEN_KEY)) ?? {};
  } catch {
    return {};
  }
}

function markSeen(channelId) {
  const seen = { ...readSeen(), [channelId]: Number(linkOf(channelId).dataset.newestId) };
  try {
    localStorage.setItem(SEEN_KEY, JSON.stringify(seen));
  } catch {
    // A browser that may keep nothing marks what it has shown as new elsewhere; messages come all the same.
  }
}
