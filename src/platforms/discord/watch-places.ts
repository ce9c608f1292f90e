/** Tells when a server or a channel is not there any more for the bot, so that nothing is posted there again. */
import { type Client, Events } from 'discord.js';
import type { Logger } from '../../lib/logger.ts';

/** Told what is gone. */
export interface PlaceKeeper {
  forgetWorkspace(workspaceId: string): Promise<void>;
  forgetChannel(channelId: string): Promise<void>;
}

export interface WatchOptions {
  readonly places: PlaceKeeper;
  readonly logger: Logger;
  /** Is given the work of forgetting, which never rejects. */
  readonly track: (work: Promise<void>) => void;
}

/** Until `removeAllListeners`. A server that Discord only can't reach is not gone. */
export function watchPlaces(client: Client, { places, logger, track }: WatchOptions): void {
  const forget = (what: 'server' | 'channel', id: string, forgetting: Promise<void>) =>
    track(
      forgetting.then(
        () => logger.info({ [what]: id }, `a ${what} is gone, and what was to be posted there`),
        (error: unknown) =>
          logger.error({ [what]: id, err: error }, `a ${what} is gone and was not forgotten`),
      ),
    );
  const forgetChannel = ({ id }: { readonly id: string }) =>
    forget('channel', id, places.forgetChannel(id));
  client.on(Events.GuildDelete, ({ id }) => forget('server', id, places.forgetWorkspace(id)));
  client.on(Events.ChannelDelete, forgetChannel);
  client.on(Events.ThreadDelete, forgetChannel);
}
