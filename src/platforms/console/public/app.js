/** The console's script: starts what the page has. Without it the page can be read. */
import { showAnswers } from './answers.js';
import { startComposer } from './composer.js';
import { copyText } from './copy.js';
import { followEvents, showUnread } from './events.js';
import { startFeeds } from './feeds.js';
import { startStory } from './story.js';
import { localizeTimes } from './times.js';
import { startTrial } from './trial.js';

localizeTimes(document);

const passage = document.getElementById('passage');
if (passage !== null) passage.scrollIntoView({ block: 'center' });

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-copy]');
  if (button !== null) void copyText(button);
});

const feeds = document.getElementById('feeds');
if (feeds !== null) startFeeds(feeds);

const storyNote = document.getElementById('story-note');
if (storyNote !== null) startStory(storyNote);

const trial = document.getElementById('trial');
if (trial !== null) startTrial(trial);

const composer = document.getElementById('composer');
if (composer === null) {
  // Pages for reading hold no connection open: a browser allows six to one host, over all tabs.
  showUnread();
} else {
  const channel = document.body.dataset.channel;
  startComposer(composer, showAnswers(channel).run);
  followEvents(channel);
}
