import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import {
  renderLoginPage,
  renderOneMoment,
} from '../../../../src/platforms/console/access/render-login-page.ts';

const HOSTILE = '/q/x?"><script>alert(1)</script>';

const toDom = async (page: ReturnType<typeof renderOneMoment>) =>
  new JSDOM(String(await page)).window.document;

it('asks for name and password, each with a label and what browsers fill in', async () => {
  const page = await toDom(renderLoginPage({ next: HOSTILE, token: 't', note: null }));
  const fields = [...page.querySelectorAll('label input')];
  expect(fields.map((field) => field.getAttribute('autocomplete'))).toEqual([
    'username',
    'current-password',
  ]);
  expect(page.querySelector('[name=next]')?.getAttribute('value')).toBe(HOSTILE);
  expect(page.querySelectorAll('script, [role=alert]')).toHaveLength(0);
});

it('says why it was refused', async () => {
  const note = 'Name or password is wrong.';
  const page = await toDom(renderLoginPage({ next: '/', token: 't', note }));
  expect(page.querySelector('[role=alert]')?.textContent).toBe(note);
});

it('goes on to the same address, with a link where the browser doesn’t', async () => {
  const page = await toDom(renderOneMoment(HOSTILE));
  expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(`0; url=${HOSTILE}`);
  expect(page.querySelector('a')?.getAttribute('href')).toBe(HOSTILE);
  expect(page.querySelectorAll('script')).toHaveLength(0);
});
