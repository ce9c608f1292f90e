import { describe, expect, it } from 'vitest';
import {
  createToHref,
  isOwnHref,
  safeHref,
} from '../../../../src/platforms/console/html/safe-href.ts';

describe('safeHref', () => {
  it.each([
    ['https://harbour-post.example/a', 'https://harbour-post.example/a'],
    ['http://harbour-post.example', 'http://harbour-post.example/'],
    ['javascript:alert(1)', null],
    ['https://user@harbour-post.example/', null],
    ['/relative', null],
    ['', null],
  ])('%s gives %s', (url, expected) => {
    expect(safeHref(url)).toBe(expected);
  });
});

describe('createToHref', () => {
  const sample = createToHref((host, path) =>
    host === 'harbour-post.example' && path === '/bridge?page=1'
      ? { status: 200, contentType: 'text/html', body: '' }
      : null,
  );

  it('leads pages of the sample wire to the console, with the passage', () => {
    expect(sample('https://harbour-post.example/bridge?page=1#:~:text=We%20will')).toBe(
      '/sample/harbour-post.example/bridge?page=1#:~:text=We%20will',
    );
  });

  it('leaves all other addresses, and refuses what is no web page', () => {
    expect(sample('https://coastal-courier.example/')).toBe('https://coastal-courier.example/');
    expect(sample('javascript:alert(1)')).toBeNull();
    expect(createToHref(undefined)('https://a.example/')).toBe('https://a.example/');
  });
});

it('knows addresses within the console', () => {
  expect([isOwnHref('/q/1'), isOwnHref('//evil.example'), isOwnHref('https://a.example')]).toEqual([
    true,
    false,
    false,
  ]);
});
