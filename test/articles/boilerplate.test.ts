import { describe, expect, it } from 'vitest';
import { boilerplateClassOf } from '../../src/articles/boilerplate.ts';

describe('lines that are not body text', () => {
  it.each([
    ['comments', 'Leave a Reply'],
    ['comments', '12 Comments'],
    ['comments', 'Your email address will not be published.'],
    ['reporting credits', 'Additional reporting by Tor Elvin and agencies.'],
    ['reporting credits', 'Reporting by Mira Oldenbruck; Editing by Jon Fell'],
    ['reporting credits', 'Mira Oldenbruck in Hjelm contributed to this report.'],
    ['reporting credits', '— Pia Sand in Hjelm contributed to this report.'],
    ['reporting credits', 'By Mira Oldenbruck and Jon Fell'],
    [
      'newsletters and subscriptions',
      'For news of the coast, sign up to our free weekly newsletter',
    ],
    ['newsletters and subscriptions', 'Sign in or create an account'],
    ['notices of the site', 'This is a breaking story; more to follow'],
    ['notices of the site', '3 min read'],
    ['share and follow prompts', 'Mira writes about ferries. Follow her on Twitter.'],
    ['share and follow prompts', 'Write to Jon Fell at jon@lantern.example'],
    ['time stamps', 'Tuesday, 4 March 2031, 7:30 am GMT'],
    ['time stamps', '15:23 2031'],
    ['read more', 'More about the Skarholm ferry'],
    ['read more', 'Read more: Mayor says “I will not resign over a bridge”'],
    ['read more', 'READ ALSO: Storm costs counted'],
    ['read more', 'Related articles'],
    ['read more', 'Most read'],
    ['newsletters and subscriptions', 'Sign up for our daily newsletter and never miss a tide'],
    ['newsletters and subscriptions', 'Get the morning briefing in your inbox'],
    ['newsletters and subscriptions', 'Already a subscriber? Log in'],
    ['photo credits', 'Photo: Pia Sand'],
    ['photo credits', 'Getty Images'],
    ['photo credits', '© 2031 The Lantern'],
    ['credit at the end of a caption', 'Captain Jon Fell on the quay (Image: Pia Sand/Lantern)'],
    ['notices of the site', 'ADVERTISEMENT'],
    ['notices of the site', 'We use cookies to make this site better for you.'],
    ['notices of the site', 'Last updated: 4 March 2031'],
    ['share and follow prompts', 'Share this article'],
    ['share and follow prompts', 'Follow us on Facebook and Instagram'],
    ['share and follow prompts', 'Facebook Twitter WhatsApp'],
  ])('%s: %s', (name, line) => {
    expect(boilerplateClassOf(line)).toBe(name);
  });
});

describe('body text that begins alike', () => {
  it.each([
    'More people than ever took the ferry, the line said, and more are expected before the summer is out.',
    'Watch officers saw the mast first, Mr Fell told the inquiry.',
    'Related costs rose by a third, according to the ministry.',
    'Share prices fell after the minister spoke.',
    'Follow-up talks will be held in May, both sides said.',
    '“Leave a comment if you must,” the mayor told the hall.',
    'Subscribers to the fund will be paid in June, Ms Brask said.',
    'Comments made by the minister on Monday were withdrawn on Tuesday.',
    'Reporting by the harbour watch led to the arrest.',
    'Images of the wreck were shown to the court on Friday, and the captain said that he did not know the ship.',
    'Photographs can’t show the smell, Una Brask said.',
    'Sources close to the council said the vote would be lost.',
    'Get out while you can, the coastguard told the crew.',
    'Most popular remedies fail, said Dr Lohm, because nobody takes them for long enough.',
    'Enter the third candidate, a beekeeper.',
    'Support for journalism grew, the study said.',
    'Advertising on the ferries will end in June, the line said.',
    'Home owners on the island said they were not asked.',
    'Email from the ministry shows that it knew in May, the inquiry heard.',
    'May we meet in 2032, the card said.',
    'By the numbers',
    'March on, 300 of them did.',
    'The fishermen contributed to the fund, and the report is public, the minister said.',
    'Signing up for the survey took her a minute, Una Brask said.',
    'Find the money or lose the harbour, the union warned.',
    'The minister, an Associated Press photograph in hand, said he was not there.',
  ])('%s', (line) => {
    expect(boilerplateClassOf(line)).toBeNull();
  });
});

it('keeps a long paragraph whatever it begins with', () => {
  const line = `Sign up for the harbour watch, the captain told them. ${'He did. '.repeat(60)}`;
  expect(boilerplateClassOf(line)).toBeNull();
});
