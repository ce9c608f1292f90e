import { expect, it } from 'vitest';
import { parseText } from '../../../src/analysis/parse-text.ts';
import { interviewPage } from '../../helpers/analysis/interview-page.ts';

const INTRO = 'A sailor comes home¶Runa Halden came home on Monday, and talks about her year.';
const FIRST = '?What was your worst moment?¶Losing the mast. I was alone for nine hours.';
const SECOND = '?Did you think of giving up?¶Every day. My boat was full of water.';
const THIRD = '?When do you leave again?¶Tomorrow. We have packed.';

it.each<[string, string, readonly string[]]>([
  [
    'each behind its question',
    `${INTRO}¶${FIRST}¶${SECOND}¶${THIRD}`,
    ['Losing', 'Every', 'Tomorrow.'],
  ],
  [
    'of several paragraphs',
    `${INTRO}¶${FIRST}¶The radio came back.¶${SECOND}¶${THIRD}`,
    ['Losing', 'The', 'Every', 'Tomorrow.'],
  ],
  [
    'also behind what is no question, and one that is about others',
    `${INTRO}¶${FIRST}¶?And the crane?¶It is old.¶?You miss it.¶I do.¶${SECOND}¶${THIRD}`,
    ['Losing', 'It', 'I', 'Every', 'Tomorrow.'],
  ],
  [
    'up to where the paper goes on behind the last',
    `${INTRO}¶${FIRST}¶${SECOND}¶${THIRD}¶I will write.¶The book is out in May.¶I am told so.`,
    ['Losing', 'Every', 'Tomorrow.', 'I'],
  ],
  [
    'up to where the paper says what she does',
    `${INTRO}¶${FIRST}¶She laughs.¶The radio came back.¶${SECOND}¶${THIRD}`,
    ['Losing', 'Every', 'Tomorrow.'],
  ],
  [
    'up to where another is quoted',
    `${INTRO}¶${FIRST}¶“It was cold,” her brother said.¶${SECOND}¶${THIRD}`,
    ['Losing', 'Every', 'Tomorrow.'],
  ],
  [
    'where it is called a talk below',
    `${INTRO.replace(', and talks about', ' after')}¶${FIRST}¶${SECOND}¶${THIRD}¶?This interview has been cut.`,
    ['Losing', 'Every', 'Tomorrow.'],
  ],
  [
    'not in a column, which is called no talk',
    `${INTRO.replace(', and talks about', ' after')}¶${FIRST}¶${SECOND}¶${THIRD}`,
    [],
  ],
  [
    'up to where the paper goes on under a heading that asks nothing',
    `${INTRO}¶${FIRST}¶${SECOND}¶${THIRD}¶?Where to see it¶The film opens on Friday.`,
    ['Losing', 'Every', 'Tomorrow.'],
  ],
  ...['spoke about', 'told the council of'].map((news): [string, string, readonly string[]] => [
    `not where news says that somebody ${news}`,
    `${INTRO.replace('talks about', news)}¶${FIRST}¶${SECOND}¶${THIRD}`,
    [],
  ]),
  [
    'not where whoever writes says "I" above',
    `${INTRO}¶Now I have sailed myself.¶${FIRST}¶${SECOND}¶${THIRD}`,
    [],
  ],
  [
    'not where a paper or an office says "we"',
    `${INTRO}¶?Will you pay?¶We asked.¶?Can you call?¶Our lines are open.¶?Do you worry?¶We do not.`,
    [],
  ],
  [
    'not where only a quotation in them says "I"',
    `${INTRO}¶?Will you pay?¶Yes. “I think so,” she said.¶?When?¶In May. “I am glad,” she said.¶?Do you worry?¶No.`,
    [],
  ],
  ['not of two questions', `${INTRO}¶${FIRST}¶${SECOND}`, []],
  [
    'not where the paper asks itself',
    `${INTRO}¶?What happened?¶The mast broke.¶?Why did it?¶Nobody knows.¶?What comes next?¶I asked.`,
    [],
  ],
  [
    'not where readers are told what to do',
    `${INTRO}¶?What can you do?¶Wait.¶?Will you get money?¶You will.¶?Where do you ask?¶At the office.`,
    [],
  ],
  [
    'not where the answers have marks',
    `${INTRO}¶${FIRST.replace('Losing', '“Losing')}¶${SECOND}¶${THIRD}`,
    [],
  ],
  [
    'not where they have labels',
    `${INTRO}¶${FIRST.replace('Losing', 'Halden: Losing')}¶${SECOND}¶${THIRD}`,
    [],
  ],
  [
    'not where nothing is set off',
    `${INTRO}¶${FIRST}¶${SECOND}¶${THIRD}`.replaceAll('¶?', '¶'),
    [],
  ],
])('finds answers %s', (_, prose, expected) => {
  const { text, blocks } = interviewPage(prose);
  const { paragraphs } = parseText(text, blocks);
  const answers = paragraphs.filter(({ isAnswer }) => isAnswer);
  expect(answers.map(({ start, end }) => text.slice(start, end).split(' ')[0])).toEqual(expected);
});

it('takes its questions for headings, which nobody says', () => {
  const { text, blocks } = interviewPage(`${INTRO}¶${FIRST}¶${SECOND}¶${THIRD}`);
  const { paragraphs, quotations, sentences } = parseText(text, blocks);
  const headings = paragraphs.filter(({ kind }) => kind === 'heading');
  expect(headings.map(({ start, end }) => text.slice(start, end))).toEqual([
    'What was your worst moment?',
    'Did you think of giving up?',
    'When do you leave again?',
  ]);
  expect(sentences.some(({ paragraph }) => headings.includes(paragraph))).toBe(false);
  expect(quotations).toHaveLength(3);
});
