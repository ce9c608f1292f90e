import type { SampleStory } from './sample-story.ts';
import { codQuota } from './stories/cod-quota.ts';
import { groundedFreighter } from './stories/grounded-freighter.ts';
import { gullhavenBridge } from './stories/gullhaven-bridge.ts';
import { harbourStrike } from './stories/harbour-strike.ts';
import { shipsBell } from './stories/ships-bell.ts';
import { windFarm } from './stories/wind-farm.ts';

/** All of the sample wire, in no order: articles are sorted by time where they are listed. */
export const SAMPLE_STORIES: readonly SampleStory[] = [
  codQuota,
  harbourStrike,
  groundedFreighter,
  gullhavenBridge,
  windFarm,
  shipsBell,
];
