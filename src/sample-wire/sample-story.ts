/** What the built-in sample wire is made of. All people, bodies, places and outlets in it are invented. */

export type SampleOutlet = 'harbour-post' | 'coastal-courier';

export interface SampleArticle {
  readonly outlet: SampleOutlet;
  /** Last part of its address: lower-case words and hyphens. */
  readonly slug: string;
  readonly title: string;
  readonly byline: string;
  /** How long before the program's start it was published: under 7 days. */
  readonly minutesBefore: number;
  /** One line under the picture: never part of the text. */
  readonly caption: string;
  /** Paragraphs in order, plain text; one that begins with "## " is a heading between them. */
  readonly body: readonly string[];
}

/** One event as several articles tell it: at least two outlets, each in its own words. */
export interface SampleStory {
  readonly articles: readonly SampleArticle[];
}
