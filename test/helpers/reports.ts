/** A newsroom in which a reader has reported that a quote is another's. */
import type { Caller } from '../../src/model/command.ts';
import { admin, type Newsroom, openNewsroom } from './newsroom.ts';

/** "I was wrong about the pilots." of Ruth Aldane. */
export const REPORTED = 'crLhnVNPiY-4';

export const reader: Partial<Caller> = { userId: 'U2', userName: 'Sune' };
export const boss: Partial<Caller> = { ...admin, userId: 'U9', userName: 'Ada' };

/** Report 1: it was Tomas Harrowby. */
export async function openWithReport(): Promise<Newsroom> {
  const newsroom = await openNewsroom();
  const line = `/reports add ${REPORTED} "I heard it from him" speaker:"Tomas Harrowby"`;
  await newsroom.say(line, reader);
  return newsroom;
}

/** Whose the words are for everyone who asks; null for nobody. */
export function speakerOf({ services }: Newsroom): string | null {
  return services.index.get(REPORTED as never)?.speaker?.name ?? null;
}
